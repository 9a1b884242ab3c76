import { defaultLevelDba } from '@motcua/speech';
import type { InputMethod } from '@motcua/vietnamese-input';

/** What helps this person to see, hear, reach and type, beside large text and contrast; forgotten with the session. */
export interface Aids {
  readonly speech: boolean;
  /** 1 is the usual pace. */
  readonly rate: number;
  readonly levelDba: number;
  /** Text twice as large as usual, where it is large. */
  readonly larger: boolean;
  readonly lowReach: boolean;
  readonly lessMotion: boolean;
  readonly leftHanded: boolean;
  /** How this person types Vietnamese; undefined until they have been asked. */
  readonly inputMethod: InputMethod | undefined;
  /** How many switches scan the screen. With one it goes on by itself, with two the second one goes on. */
  readonly switches: 'none' | 'one' | 'two';
  /** A touch anywhere on the screen is the switch. */
  readonly touchSwitch: boolean;
  /** How long each step of the scan stands, in milliseconds. */
  readonly scanPaceMs: number;
}

export const usualAids: Aids = {
  speech: false,
  rate: 1,
  levelDba: defaultLevelDba,
  larger: false,
  lowReach: false,
  lessMotion: false,
  leftHanded: false,
  inputMethod: undefined,
  switches: 'none',
  touchSwitch: false,
  scanPaceMs: 1500,
};

/** How long a step of the scan may stand, in milliseconds. */
export const scanPacesMs: readonly number[] = [700, 1000, 1500, 2000, 3000, 5000];
