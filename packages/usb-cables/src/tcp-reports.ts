import { connect } from 'node:net';
import { streamTransport } from '@motcua/devices/driver';
import type { Transport } from '@motcua/devices/driver';

export interface TcpReportsOptions {
  readonly host: string;
  readonly port: number;
  /** Eight without it, as in the boot protocol of keyboards (HID 1.11, appendix B.1). */
  readonly reportBytes?: number;
}

/** A bridge that hands on the reports of a HID device over TCP, one after the other, each of the same length. */
export function tcpReports({ host, port, reportBytes = 8 }: TcpReportsOptions): Transport {
  const stream = streamTransport({
    open: () => connect({ host, port, noDelay: true }),
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
