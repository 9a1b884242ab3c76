import type { Unsubscribe } from '../device.ts';
import type { ClientOptions } from './barcode-reader-client.ts';
import { endOf } from './command-end.ts';
import { names, servicePath } from './messages.ts';
import { isRecord } from './parse-message.ts';
import type { Payload } from './parse-message.ts';
import { connectService } from './service-connection.ts';
import type { ServiceConnection } from './service-connection.ts';
import { watchStatusParts } from './service-status.ts';

/** One sentence for the operating system's synthesiser. */
export interface SpeakRequest {
  /** At most `longestSentence` characters. */
  readonly text: string;
  /** `vi`, `en`, … */
  readonly language: string;
  /** 1 is the usual pace; within `speakableRates`. */
  readonly rate: number;
  /** Of the person: the host makes no sound of it unless a headset is in the jack. */
  readonly isPrivate: boolean;
}

export type SpeakOutcome =
  /** A WAV file. */
  | { readonly code: 'made'; readonly audio: Uint8Array<ArrayBuffer> }
  | { readonly code: 'canceled' }
  /** Private, and no headset is in the jack. */
  | { readonly code: 'not-private' }
  /** No voice, no host, or it did not work. */
  | { readonly code: 'failed' };

export const longestSentence = 1000;
export const speakableRates = { slowest: 0.5, fastest: 3 } as const;

/** The kiosk's voice as the shell sees it. */
export interface SpeechClient extends Disposable {
  readonly connection: ServiceConnection;
  /** Languages that there is a voice for: at once, then on each change; none while the host cannot be reached. */
  watchLanguages(listener: (languages: readonly string[]) => void): Unsubscribe;
  /** Makes the sound of one sentence. On abort the host stops making it. */
  speak(request: SpeakRequest, options: { readonly signal: AbortSignal }): Promise<SpeakOutcome>;
  close(): void;
}

/** Connects to the host's voice. */
export function connectSpeech(options: ClientOptions): SpeechClient {
  const { host, ...rest } = options;
  const connection = connectService({ ...rest, url: host.replace(/^http/, 'ws') + servicePath('speech') });
  return {
    connection,
    watchLanguages: (listener) =>
      watchStatusParts(connection, (parts) => {
        const speech = 'known' in parts ? parts.known['motCuaSpeech'] : undefined;
        const languages: unknown = isRecord(speech) ? speech['languages'] : [];
        listener(Array.isArray(languages) ? languages.filter((one) => typeof one === 'string') : []);
      }),
    speak: async (request, { signal }) => {
      const end = endOf(await connection.command(names.speak, request, { signal }));
      if (end.code === 'success') {
        const audio = bytesOf(end.payload['audio']);
        return audio === undefined ? { code: 'failed' } : { code: 'made', audio };
      }
      if (end.code === 'canceled' || signal.aborted) return { code: 'canceled' };
      const isRefused = end.code === 'command-error' && end.payload['errorCode'] === 'notPrivate';
      return { code: isRefused ? 'not-private' : 'failed' };
    },
    close: () => connection.close(),
    [Symbol.dispose]: () => connection.close(),
  };
}

/** A request from the wire; undefined when it is none. */
export function parseSpeakRequest({ text, language, rate, isPrivate }: Payload): SpeakRequest | undefined {
  if (typeof text !== 'string' || text.length > longestSentence || typeof language !== 'string')
    return undefined;
  if (typeof rate !== 'number' || typeof isPrivate !== 'boolean') return undefined;
  if (!(rate >= speakableRates.slowest && rate <= speakableRates.fastest)) return undefined;
  return { text, language, rate, isPrivate };
}

function bytesOf(base64: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof base64 !== 'string') return undefined;
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
