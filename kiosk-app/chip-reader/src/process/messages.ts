import type { DeviceState } from '@motcua/devices';
import type { CardPresence, CardReaderFault } from '@motcua/devices/id-card';
import type { ChipProgress, ChipReadRequest } from '@motcua/devices/wire';
import type { ChipReadResult } from '../chip-reader.ts';
import type { ChipReaderSettings } from '../settings.ts';

/** To the reading process. Both ends are ours and start together, so these are types and no parsers. */
export type ToProcess =
  | { readonly kind: 'open'; readonly settings: ChipReaderSettings }
  | { readonly kind: 'read'; readonly id: number; readonly request: ChipReadRequest }
  | { readonly kind: 'cancel'; readonly id: number };

/** From the reading process. */
export type FromProcess =
  | { readonly kind: 'status'; readonly status: ProcessStatus }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: ChipProgress }
  | { readonly kind: 'result'; readonly id: number; readonly result: ChipReadResult };

export interface ProcessStatus {
  readonly state: DeviceState<CardReaderFault>;
  readonly presence: CardPresence;
  readonly advice: string | undefined;
}
