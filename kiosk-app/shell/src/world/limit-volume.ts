import type { SpeechEngine } from '@motcua/speech';
import { entryOf } from '../entry-of.ts';

/** The engine, never louder than `limit`, 0–1: what a technician or the unit has set for this place. */
export function limitVolume(engine: SpeechEngine, limit: number): SpeechEngine {
  return {
    name: engine.name,
    canSay: (speech) => engine.canSay(speech),
    speak: (speech, options) => engine.speak({ ...speech, volume: Math.min(speech.volume, limit) }, options),
  };
}

/** The limit that the device host tells in `/config.json`; as loud as the machine is without one. */
export function volumeLimitOf(config: unknown): number {
  const limit = entryOf(entryOf(config, 'settings'), 'volumeLimit');
  return typeof limit === 'number' && limit >= 0 && limit <= 1 ? limit : 1;
}
