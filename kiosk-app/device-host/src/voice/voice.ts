import type { Device } from '@motcua/devices';
import type { SpeakRequest } from '@motcua/devices/wire';

export type VoiceResult =
  /** A WAV file. */
  | { readonly code: 'made'; readonly audio: Uint8Array }
  /** No voice for this language. */
  | { readonly code: 'no-voice' }
  /** The synthesiser is not there any more. */
  | { readonly code: 'lost' }
  /** It ended with an error, said too much or took too long. */
  | { readonly code: 'failed' }
  | { readonly code: 'canceled' };

/** A synthesiser of the operating system. What it is given to say is kept nowhere and written nowhere. */
export interface Voice extends Device {
  /** Languages that it has a voice for; told with the state. */
  readonly languages: readonly string[];
  /** Makes the sound of one sentence. On abort nothing of it goes on. */
  make(request: SpeakRequest, options: { readonly signal: AbortSignal }): Promise<VoiceResult>;
}
