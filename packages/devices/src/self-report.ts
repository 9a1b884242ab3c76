import type { Device, DeviceFault, DeviceWarning } from './device.ts';

/** What a device is for. */
export type DeviceKind =
  | 'barcode-scanner'
  | 'receipt-printer'
  | 'id-card-reader'
  | 'navigation-keys'
  | 'lights'
  | 'presence-sensor'
  | 'audio-jack'
  | 'payment-terminal'
  | 'document-camera';

/**
 * What a driver says of itself and its device; the same for as long as it is open.
 *
 * It admits what the device cannot tell: a fault that is not in `tells` may be there unseen.
 */
export interface DeviceAbout {
  readonly kind: DeviceKind;
  /** Name of the driver's package. */
  readonly driver: string;
  readonly model?: string;
  /**
   * Whether the device's absence is noticed: `none` when an unplugged device looks like an idle one, `lost` when it is
   * noticed, `off-and-unplugged` when a device that is switched off is told from one that is unplugged.
   */
  readonly powerReporting: 'none' | 'lost' | 'off-and-unplugged';
  /** Always with `internal`. */
  readonly healthDepths: readonly HealthDepth[];
  readonly tells: readonly (DeviceFault | DeviceWarning)[];
  readonly counts: readonly StatisticName[];
}

/**
 * How far a health check goes: `internal` only asks, `external` lets the device work (a test strip, a light),
 * `interactive` needs a person (a code held to the scanner, a key pressed).
 */
export type HealthDepth = 'internal' | 'external' | 'interactive';

export type HealthResult =
  /** What stands behind it: an open connection, an answer of the device, or work that it did. */
  | { readonly code: 'healthy'; readonly proof: 'link' | 'answer' | 'work' }
  | { readonly code: 'unhealthy'; readonly faults: readonly DeviceFault[] }
  | { readonly code: 'timeout' }
  | { readonly code: 'lost' }
  | { readonly code: 'busy' }
  | { readonly code: 'canceled' }
  /** This driver has no check of this depth. */
  | { readonly code: 'unsupported' };

/** What is counted. `losses` is how often the device went away, `errors` how often an operation failed otherwise. */
export type StatisticName =
  | 'reads'
  | 'prints'
  | 'cuts'
  | 'key-presses'
  | 'payments'
  | 'captures'
  | 'errors'
  | 'losses';

export interface DeviceStatistics {
  /** How long the driver has had the device, in milliseconds. */
  readonly openForMs: number;
  /** One number for each name in `about.counts`, from 0 since the driver was opened; they never fall. */
  readonly counts: Readonly<Partial<Record<StatisticName, number>>>;
}

/** What every driver tells about its device beside the work: a technician's page and the conformance kit ask for it. */
export interface SelfReporting {
  readonly about: DeviceAbout;
  readonly statistics: DeviceStatistics;
  /** Checks the device. On abort the result is `canceled`; a depth that is not declared is `unsupported`. */
  checkHealth(options: { readonly depth: HealthDepth; readonly signal: AbortSignal }): Promise<HealthResult>;
}

/** A device as a driver hands it out. */
export type Driven<Contract extends Device> = Contract & SelfReporting;
