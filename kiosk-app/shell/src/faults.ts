import type { Pictured } from '@motcua/elements/pictures/fault-scene';
import type { ReceiptFault } from './machines/receipt-machine.ts';
import type { KioskContext } from './machines/kiosk-setup.ts';

/** What the kiosk cannot do just now. Everything else goes on. */
export type Limit =
  | 'printer'
  | 'scanner'
  | 'card-reader'
  | 'devices'
  | 'clock'
  | 'disk'
  | 'paper-low'
  | 'network';

/** The picture of why a paper is not out. */
export function pictureOf(fault: ReceiptFault | undefined): Pictured {
  switch (fault) {
    case 'paper-out':
    case 'cover-open':
    case 'paper-jam':
    case 'cutter':
    case 'overheated':
      return fault;
    case 'lost':
      return 'printer-lost';
    case 'host-lost':
      return 'host-lost';
    case 'unrecoverable':
    case 'offline':
    case 'timeout':
    case 'busy':
    case undefined:
      return 'printer-stopped';
    default:
      return fault satisfies never;
  }
}

/** The picture of something that limits the service. */
export function pictureOfLimit(limit: Limit, { devices }: Pick<KioskContext, 'devices'>): Pictured {
  const { printer } = devices;
  const pictures = {
    printer: printer.kind === 'faulted' ? pictureOf(printer.faults[0]) : 'printer-lost',
    scanner: 'scanner-lost',
    'card-reader': 'card-reader-lost',
    devices: 'host-lost',
    clock: 'clock-wrong',
    disk: 'storage-full',
    'paper-low': 'paper-low',
    network: 'gateway-lost',
  } as const;
  return pictures[limit];
}

/**
 * What limits the service now, the gravest first: the devices as they are this moment, the rest as the last test of the
 * machine found it.
 */
export function limitsOf({
  devices,
  selfTest,
}: Pick<KioskContext, 'devices' | 'selfTest'>): readonly Limit[] {
  const failed = (subject: string): boolean =>
    selfTest?.checks.some((check) => check.subject === subject && check.grade === 'failed') === true;
  const limits: Limit[] = [];
  if (failed('clock')) limits.push('clock');
  if (!devices.hostConnected) limits.push('devices');
  else {
    if (isAway(devices.printer.kind)) limits.push('printer');
    if (isAway(devices.scanner.kind)) limits.push('scanner');
    if (failed('id-card-reader')) limits.push('card-reader');
    if (devices.printerWarnings?.includes('paper-low') === true && !isAway(devices.printer.kind))
      limits.push('paper-low');
  }
  if (failed('disk')) limits.push('disk');
  return limits;
}

function isAway(kind: KioskContext['devices']['printer']['kind']): boolean {
  return kind === 'faulted' || kind === 'lost' || kind === 'closed';
}
