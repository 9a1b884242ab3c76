import type { SpeechResult } from '../speaker/engine.ts';

/** Makes audio files heard. */
export interface Sound {
  /** Settles when it is over. Rejects with the signal's reason on abort, and is silent from then on. */
  play(
    audio: Uint8Array<ArrayBuffer>,
    options: { readonly volume: number; readonly signal: AbortSignal },
  ): Promise<SpeechResult>;
}

/** A page that was opened without a touch may not make sound in some browsers: it is asked for so long. */
const wakeMs = 1000;

/** The browser's own sound output. Nothing of what was played is kept. */
export function openSound(openContext = (): AudioContext => new AudioContext()): Sound {
  let context: AudioContext | undefined;
  return {
    play: async (audio, { volume, signal }) => {
      signal.throwIfAborted();
      context ??= openContext();
      if (context.state !== 'running' && !(await awake(context))) return { code: 'failed' };
      const buffer = await context.decodeAudioData(audio.slice().buffer).catch(() => undefined);
      signal.throwIfAborted();
      if (buffer === undefined) return { code: 'failed' };
      const source = new AudioBufferSourceNode(context, { buffer });
      const gain = new GainNode(context, { gain: volume });
      source.connect(gain).connect(context.destination);
      const over = Promise.withResolvers<void>();
      const stop = (): void => {
        source.stop();
        over.reject(signal.reason);
      };
      source.addEventListener('ended', () => over.resolve(), { once: true });
      signal.addEventListener('abort', stop, { once: true });
      source.start();
      try {
        await over.promise;
        return { code: 'spoken' };
      } finally {
        signal.removeEventListener('abort', stop);
        gain.disconnect();
      }
    },
  };
}

async function awake(context: AudioContext): Promise<boolean> {
  const limit = new Promise<void>((resolve) => void setTimeout(resolve, wakeMs));
  await Promise.race([context.resume(), limit]);
  return context.state === 'running';
}
