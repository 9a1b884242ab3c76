import type { TransparentCardReader } from '@motcua/devices/id-card';
import { openCcidReader } from '@motcua/driver-id-card-ccid';
import { tcpTransport } from '@motcua/driver-id-card-ccid/pipes';
import { openPcscReader } from '@motcua/driver-id-card-pcsc';
import type { ReaderTransport } from '../settings.ts';

const name = 'id-card-reader';

/** Starts to drive the reader that is configured. The caller closes it. */
export function openReader(transport: ReaderTransport): TransparentCardReader {
  switch (transport.kind) {
    case 'pcsc': {
      const { reader } = transport;
      return openPcscReader({ name, ...(reader !== undefined && { reader: { nameIncludes: reader } }) });
    }
    case 'ccid-usb': {
      const { vendorId, productId } = transport;
      return openCcidReader({ name, transport: { kind: 'usb', vendorId, productId } });
    }
    case 'ccid-tcp':
      return openCcidReader({ name, transport: { kind: 'line', line: tcpTransport(transport) } });
    default:
      return transport satisfies never;
  }
}
