import type { EntryResult, WaitingReport } from '@motcua/care';
import type { HostApi } from '@motcua/care/host-api';
import type { Waiting } from '../ports.ts';

/** What the technician's mode needs from the world. Tests make it from values. */
export interface CarePorts {
  readonly enterWithCode: (code: string, options: Waiting) => Promise<EntryResult>;
  /** Waits half a minute for an operator's card under the scanner. */
  readonly enterWithCard: (options: Waiting) => Promise<EntryResult>;
  /** The host as a technician sees it who has been let in. */
  readonly open: (token: string) => CareApi;
  /** Plays a tone at a part of full volume; `false` where the machine cannot play. */
  readonly playTone: (volume: number) => Promise<boolean>;
  /** What waits here for the network. */
  readonly waiting?: () => Promise<WaitingReport>;
  /** Opens the page anew; the host is asked first. */
  readonly restart: () => void;
}

/** The part of the host that the mode works with. */
export type CareApi = Pick<
  HostApi,
  | 'follow'
  | 'test'
  | 'log'
  | 'exportLog'
  | 'network'
  | 'machine'
  | 'maintain'
  | 'settings'
  | 'saveSettings'
  | 'lastSelfTest'
  | 'selfTest'
  | 'reportSelfTest'
  | 'leave'
>;
