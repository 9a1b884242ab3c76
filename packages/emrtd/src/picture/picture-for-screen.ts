import { Worker } from 'node:worker_threads';
import { withinTime } from '../channel/within-time.ts';
import type { Portrait } from '../lds/picture-type.ts';
import { readPictureSize } from './picture-size.ts';

/** A picture that every browser shows. `bytes` is a face, so wipe it when done. */
export interface ScreenPicture {
  readonly type: 'image/jpeg';
  readonly bytes: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/**
 * The picture, or why there is none:
 *
 * - `picture-unreadable`: no codec makes sense of it
 * - `picture-too-large`: its header asks for more than any portrait needs, so it was not decoded
 * - `timeout`, `canceled`: the time was over, or the caller's signal was aborted
 */
export type PictureResult =
  | { readonly code: 'ok'; readonly value: ScreenPicture }
  | { readonly code: 'picture-unreadable' | 'picture-too-large' | 'timeout' | 'canceled' };

export interface PictureOptions {
  readonly signal: AbortSignal;
  /** 480 when left out. */
  readonly maxWidthPixels?: number;
  /** 640 when left out. */
  readonly maxHeightPixels?: number;
  /** 5000 when left out. */
  readonly timeoutMs?: number;
}

/** What the thread is given. */
export interface PictureJob {
  readonly picture: Portrait;
  readonly maxWidthPixels: number;
  readonly maxHeightPixels: number;
}

/** What the thread gives back. */
export type PictureReply =
  | {
      readonly code: 'ok';
      readonly bytes: Uint8Array;
      readonly widthPixels: number;
      readonly heightPixels: number;
    }
  | { readonly code: 'picture-unreadable' };

/**
 * Turns the picture of a chip, JPEG or JPEG 2000, into a JPEG that fits the bounds, in a thread of its own.
 *
 * Never throws for what a picture holds. The caller keeps and wipes the original.
 *
 * @example
 * const shown = await pictureForScreen(reading.portrait, { signal });
 * if (shown.code === 'ok') screen.show(new Blob([shown.value.bytes], { type: shown.value.type }));
 */
export async function pictureForScreen(picture: Portrait, options: PictureOptions): Promise<PictureResult> {
  const { signal, maxWidthPixels = 480, maxHeightPixels = 640, timeoutMs = 5000 } = options;
  const size = readPictureSize(picture);
  if (size === undefined) return { code: 'picture-unreadable' };
  if (size === 'too-large') return { code: 'picture-too-large' };
  const job: PictureJob = { picture, maxWidthPixels, maxHeightPixels };
  const waited = await withinTime((inner) => inThread(job, inner), { signal, timeoutMs });
  if (waited.code !== 'done') return waited;
  if (waited.value.code !== 'ok') return waited.value;
  const { bytes, widthPixels, heightPixels } = waited.value;
  return { code: 'ok', value: { type: 'image/jpeg', bytes, widthPixels, heightPixels } };
}

/** A thread that ends without a reply found the picture unreadable in its own way. */
async function inThread(job: PictureJob, signal: AbortSignal): Promise<PictureReply> {
  const worker = new Worker(new URL('picture-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  const ended = Promise.withResolvers<PictureReply>();
  worker.once('message', (reply: PictureReply) => ended.resolve(reply));
  worker.once('error', () => ended.resolve({ code: 'picture-unreadable' }));
  worker.once('exit', () => ended.resolve({ code: 'picture-unreadable' }));
  const stop = (): void => ended.resolve({ code: 'picture-unreadable' });
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await ended.promise;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
