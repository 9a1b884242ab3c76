import { connect } from 'node:net';
import { streamTransport } from '@motcua/devices/driver';
import type { Transport } from '@motcua/devices/driver';

/** A report of the boot protocol (HID 1.11, appendix B.1). */
const reportBytes = 8;

/** A bridge that hands on a keypad's reports over TCP, one after the other, each of eight bytes. */
export function tcpReports(address: { readonly host: string; readonly port: number }): Transport {
  const stream = streamTransport({
    open: () => connect({ ...address, noDelay: true }),
    openedEvent: 'connect',
  });
  return {
    connect: (events, options) => {
      let pending = new Uint8Array(0);
      const bytes = (chunk: Uint8Array): void => {
        const all = new Uint8Array([...pending, ...chunk]);
        const whole = all.length - (all.length % reportBytes);
        for (let at = 0; at < whole; at += reportBytes) events.bytes(all.subarray(at, at + reportBytes));
        pending = all.slice(whole);
      };
      return stream.connect({ bytes, lost: () => events.lost() }, options);
    },
  };
}
