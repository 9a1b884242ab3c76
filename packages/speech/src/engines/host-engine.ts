import type { Language } from '@motcua/texts';
import type { Speech, SpeechEngine } from '../speaker/engine.ts';
import type { Sound } from './sound.ts';

/** A synthesiser of the kiosk's operating system, such as espeak-ng, behind the device host. */
export interface HostSpeechPort {
  /** Languages that it has a voice for at the moment; none while the host cannot be reached. */
  readonly languages: () => readonly Language[];
  /** Characters of the longest text that it takes at once. */
  readonly longestText: number;
  /** Makes the sound of a text, as a file that the browser can decode. On abort the host is told to stop making it. */
  readonly make: (
    speech: Pick<Speech, 'text' | 'language' | 'rate' | 'isPrivate'>,
    options: { readonly signal: AbortSignal },
  ) => Promise<HostSound>;
}

export type HostSound =
  | { readonly code: 'made'; readonly audio: Uint8Array<ArrayBuffer> }
  | { readonly code: 'failed' };

/** Speech that is made outside of the browser and heard in it: volume, silence and the way to the ear are the page's. */
export function hostEngine(port: HostSpeechPort, sound: Sound): SpeechEngine {
  return {
    name: 'host',
    canSay: ({ language }) => port.languages().includes(language),
    speak: async ({ isPrivate, language, rate, text, volume }, { signal }) => {
      for (const piece of piecesOf(text, port.longestText)) {
        signal.throwIfAborted();
        const made = await port.make({ text: piece, language, rate, isPrivate }, { signal });
        signal.throwIfAborted();
        if (made.code === 'failed') return made;
        const played = await sound.play(made.audio, { volume, signal });
        if (played.code === 'failed') return played;
      }
      return { code: 'spoken' };
    },
  };
}

/** Cut between words where there are some. */
function piecesOf(text: string, longest: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const space = rest.lastIndexOf(' ', longest);
    const end = space > 0 ? space : longest;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}
