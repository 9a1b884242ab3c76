import { readFileSync } from 'node:fs';
import type { SmartCardReader, TransparentCardReader } from '@motcua/devices/id-card';
import { openCcidReader } from '@motcua/driver-id-card-ccid';
import { tcpTransport } from '@motcua/driver-id-card-ccid/pipes';
import { openPcscReader } from '@motcua/driver-id-card-pcsc';
import { builtInMappings, checkMapping, openSmartReader } from '@motcua/driver-id-card-smart';
import type { SmartReaderMapping } from '@motcua/driver-id-card-smart';
import type { ReaderTransport } from '../settings.ts';

const name = 'id-card-reader';

/**
 * Starts to drive the reader that is configured. The caller closes it.
 *
 * @throws Error naming the mapping of a smart reader that cannot be read, or is none
 */
export function openReader(transport: ReaderTransport): TransparentCardReader | SmartCardReader {
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
    case 'smart-websocket':
      return openSmartReader({
        name,
        transport: { kind: 'websocket', url: transport.url },
        mapping: loadMapping(transport.mapping),
      });
    case 'smart-serial': {
      const { path, baudRate, mapping } = transport;
      return openSmartReader({
        name,
        transport: { kind: 'serial', path, ...(baudRate !== undefined && { baudRate }) },
        mapping: loadMapping(mapping),
      });
    }
    default:
      return transport satisfies never;
  }
}

function loadMapping(nameOrFile: string): SmartReaderMapping {
  const builtIn = builtInMappings.find((mapping) => mapping.name === nameOrFile);
  if (builtIn !== undefined) return builtIn;
  const checked = checkMapping(JSON.parse(readFileSync(nameOrFile, 'utf8')));
  if (checked.code === 'mapping') return checked.mapping;
  throw new Error(`${nameOrFile}: ${checked.path} ${checked.reason}`);
}
