import type { Language } from '@motcua/texts';
import type { Speech, SpeechEngine, SpeechResult } from '../speaker/engine.ts';

/** A synthesiser of the kiosk's operating system, such as espeak-ng, behind the device host. */
export interface HostSpeechPort {
  /** Languages that it has a voice for at the moment; none while the host cannot be reached. */
  readonly languages: () => readonly Language[];
  /** Settles when the sentence is over; on abort the host is told to be silent. */
  readonly speak: (
    speech: Pick<Speech, 'text' | 'language' | 'rate' | 'volume'>,
    options: { readonly signal: AbortSignal },
  ) => Promise<SpeechResult>;
}

/** Speech made outside the browser. */
export function hostEngine(port: HostSpeechPort): SpeechEngine {
  return {
    name: 'host',
    canSay: ({ language }) => port.languages().includes(language),
    speak: ({ language, rate, text, volume }, options) =>
      port.speak({ language, rate, text, volume }, options),
  };
}
