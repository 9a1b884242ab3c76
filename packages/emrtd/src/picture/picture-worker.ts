import { parentPort, workerData } from 'node:worker_threads';
import { encode } from 'jpeg-js';
import { scaleToFit } from './bitmap.ts';
import { decodePicture } from './decode-picture.ts';
import type { PictureJob, PictureReply } from './picture-for-screen.ts';

const QUALITY = 88;

// Codecs read what a chip says, so they run where a hang or a crash ends nothing but this thread.
async function work({ picture, maxWidthPixels, maxHeightPixels }: PictureJob): Promise<PictureReply> {
  try {
    const whole = await decodePicture(picture);
    const { width, height, data } = scaleToFit(whole, { width: maxWidthPixels, height: maxHeightPixels });
    const jpeg = encode({ width, height, data: Buffer.from(data.buffer) }, QUALITY).data;
    return { code: 'ok', bytes: Uint8Array.from(jpeg), widthPixels: width, heightPixels: height };
  } catch {
    return { code: 'picture-unreadable' };
  }
}

const reply = await work(workerData as PictureJob);
parentPort?.postMessage(reply, reply.code === 'ok' ? [reply.bytes.buffer as ArrayBuffer] : []);
