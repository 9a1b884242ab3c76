import { connect } from 'node:net';
import { streamTransport } from '@motcua/devices/driver';
import type { Transport } from '@motcua/devices/driver';
import { SerialPort } from 'serialport';

/** Where the board is. */
export type BoardTransport =
  | {
      readonly kind: 'serial';
      /** `/dev/serial/by-id/…` stays the same when the board is put into another socket. */
      readonly path: string;
      /** 57,600 without it, as the usual firmware has it; USB-CDC ignores it. */
      readonly baudRate?: number | undefined;
    }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number };

const usualBaudRate = 57_600;

export function boardTransport(transport: BoardTransport): Transport {
  switch (transport.kind) {
    case 'serial': {
      const { baudRate = usualBaudRate, path } = transport;
      return streamTransport({ open: () => new SerialPort({ path, baudRate }), openedEvent: 'open' });
    }
    case 'tcp':
      return streamTransport({
        open: () => connect({ host: transport.host, port: transport.port, noDelay: true }),
        openedEvent: 'connect',
      });
    default:
      return transport satisfies never;
  }
}
