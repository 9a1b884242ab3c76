/** Why a configuration was not taken, or not kept; each has a sentence on the technician's page. */
export const refusalCodes = [
  'too-large',
  'not-signed',
  'key-unknown',
  'signature-wrong',
  'invalid',
  'other-kiosk',
  'not-yet',
  'expired',
  'older',
  'did-not-start',
  'storage',
  'gateway-unreachable',
  'gateway-refuses',
  'file-unreadable',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** How the unit's configuration stands at this kiosk. */
export interface ConfigurationReport {
  /** In use; 0 when there is none. */
  readonly version: number;
  readonly state: 'none' | 'in-use' | 'on-trial';
  /** Its time is over, and there is no newer one. */
  readonly hasExpired: boolean;
  /** Will be used after the next session. */
  readonly waitingVersion?: number;
  /** The last trouble, until something is taken. */
  readonly refusal?: {
    readonly code: RefusalCode;
    /** `gateway`, or the path of a file. */
    readonly source: string;
    readonly version?: number;
    /** Fields that are wrong. */
    readonly reasons?: readonly string[];
    /** RFC 3339. */
    readonly at: string;
  };
}
