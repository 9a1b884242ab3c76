import { defaultLevelDba } from '@motcua/speech';

/** What helps this person to see, hear and reach, beside large text and contrast; forgotten with the session. */
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
}

export const usualAids: Aids = {
  speech: false,
  rate: 1,
  levelDba: defaultLevelDba,
  larger: false,
  lowReach: false,
  lessMotion: false,
  leftHanded: false,
};
