import loadOpenJpeg from '@cornerstonejs/codec-openjpeg/decodewasmjs';
import { decode } from 'jpeg-js';
import type { Portrait } from '../lds/picture-type.ts';
import type { Bitmap } from './bitmap.ts';
import { codestreamOf } from './codestream.ts';

const MEGAPIXELS_MAX = 4;
const MEGABYTES_MAX = 128;

/** Decodes a picture whose size was found small enough. Throws on whatever the codecs do not like. */
export function decodePicture({ type, bytes }: Portrait): Promise<Bitmap> | Bitmap {
  return type === 'image/jpeg' ? decodeJpeg(bytes) : decodeJpeg2000(bytes);
}

function decodeJpeg(bytes: Uint8Array): Bitmap {
  return decode(bytes, {
    useTArray: true,
    maxResolutionInMP: MEGAPIXELS_MAX,
    maxMemoryUsageInMB: MEGABYTES_MAX,
  });
}

async function decodeJpeg2000(bytes: Uint8Array): Promise<Bitmap> {
  const codestream = codestreamOf(bytes);
  if (codestream === undefined) throw new TypeError('no codestream');
  // OpenJPEG talks about every header on the console.
  const silent = (): void => {};
  const openJpeg = await loadOpenJpeg({ print: silent, printErr: silent });
  const decoder = new openJpeg.J2KDecoder();
  decoder.getEncodedBuffer(codestream.length).set(codestream);
  decoder.decode();
  const { width, height, componentCount } = decoder.getFrameInfo();
  const data = withFourChannels(decoder.getDecodedBuffer(), width * height, componentCount);
  openJpeg.HEAPU8.fill(0);
  return { width, height, data };
}

function withFourChannels(samples: Uint8Array, dots: number, channels: number): Uint8Array {
  if (samples.length < dots * channels) throw new RangeError('samples are missing');
  const data = new Uint8Array(dots * 4).fill(255);
  for (let dot = 0; dot < dots; dot += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      data[dot * 4 + channel] = samples[dot * channels + (channels < 3 ? 0 : channel)] ?? 0;
    }
  }
  return data;
}
