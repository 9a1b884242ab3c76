import type { ResponseApdu } from '../apdu/response.ts';
import { statusWords } from '../apdu/response.ts';
import { wipe } from '../bytes/bytes.ts';
import type { ChipChannel } from '../channel/chip-channel.ts';
import type { ChipFailure, Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import { parseTlvHeader } from '../tlv/parse-tlv.ts';
import type { FileName } from './elementary-files.ts';
import { elementaryFiles, shortIdOf } from './elementary-files.ts';
import { readBlock, readFirstBlock } from './read-block.ts';

/** A file's bytes, a failure, or word that the chip does not take blocks of this size. */
export type FileOutcome = Outcome<Uint8Array> | { readonly code: 'block-refused'; readonly status: number };

export interface ReadFileOptions {
  readonly blockBytes: number;
  /** A file that says it is longer is not read at all. */
  readonly maxBytes: number;
  /**
   * `at-once` selects by short identifier and reads the first block in one command, past the end of short files.
   * `step-by-step` selects, reads the length and then exactly that, for chips that take nothing else.
   */
  readonly manner: 'at-once' | 'step-by-step';
}

/** Enough for every tag and length, and no longer than any file. */
const HEADER_BYTES = 6;

/**
 * Reads one file whole.
 *
 * The bytes come in a buffer that the caller wipes. `file-absent` and `file-forbidden` are what chips say of files they
 * lack or guard.
 */
export async function readFile(
  channel: ChipChannel,
  file: FileName,
  options: ReadFileOptions,
): Promise<FileOutcome> {
  const read =
    options.manner === 'at-once'
      ? await readAtOnce(channel, file, options)
      : await readStepByStep(channel, file, options);
  if (read.code === 'ok' || read.code === 'block-refused') return read;
  return { step: 'read-file', file, ...read };
}

async function readAtOnce(
  channel: ChipChannel,
  file: FileName,
  options: ReadFileOptions,
): Promise<FileOutcome> {
  const first = await readFirstBlock(channel, { shortId: shortIdOf(file), length: options.blockBytes });
  if (first.code === 'secure-messaging-broken' && isLengthRefusal(first.status)) {
    return { code: 'block-refused', status: first.status };
  }
  if (first.code !== 'ok') return first;
  const { data, status } = first.value;
  if (data.length > 0) return finish(channel, first.value, options);
  const isClear = status === statusWords.notFound || status === statusWords.securityStatus;
  return isClear ? refusal(status) : { code: 'block-refused', status };
}

async function readStepByStep(
  channel: ChipChannel,
  file: FileName,
  options: ReadFileOptions,
): Promise<FileOutcome> {
  const { id } = elementaryFiles[file];
  const data = Uint8Array.of(id >> 8, id & 0xff);
  const selected = await channel.exchange({ cla: 0, ins: 0xa4, p1: 2, p2: 0x0c, data });
  if (selected.code !== 'ok') return selected;
  if (selected.value.status !== statusWords.done) return refusal(selected.value.status);
  const head = await readBlock(channel, { offset: 0, length: HEADER_BYTES });
  return head.code === 'ok' ? finish(channel, head.value, options) : head;
}

/** Goes on from the start of the selected file to its end. */
async function finish(
  channel: ChipChannel,
  { data, status }: ResponseApdu,
  options: ReadFileOptions,
): Promise<FileOutcome> {
  const from = data.length;
  const whole = allocate(data, options.maxBytes);
  if (whole.code !== 'ok') {
    return status === statusWords.done || status === statusWords.endOfFile ? whole : refusal(status);
  }
  const filled = await fill(channel, whole.value, { from, ...options });
  if (filled.code === 'ok') return whole;
  wipe(whole.value);
  return filled;
}

function allocate(head: Uint8Array, maxBytes: number): Outcome<Uint8Array> {
  const header = parseTlvHeader(head);
  if (header === undefined) return { code: 'garbled' };
  const length = header.headerBytes + header.valueBytes;
  if (length > maxBytes) return { code: 'file-too-large' };
  const whole = new Uint8Array(length);
  whole.set(head.subarray(0, length));
  wipe(head);
  return ok(whole);
}

async function fill(
  channel: ChipChannel,
  whole: Uint8Array,
  { from, blockBytes }: ReadFileOptions & { readonly from: number },
): Promise<Outcome<undefined> | Extract<FileOutcome, { code: 'block-refused' }>> {
  let offset = from;
  while (offset < whole.length) {
    const length = Math.min(blockBytes, whole.length - offset);
    const answer = await readBlock(channel, { offset, length });
    if (answer.code === 'secure-messaging-broken' && isLengthRefusal(answer.status)) {
      return { code: 'block-refused', status: answer.status };
    }
    if (answer.code !== 'ok') return answer;
    const { data, status } = answer.value;
    if (data.length === 0) {
      return isLengthRefusal(status) ? { code: 'block-refused', status } : refusal(status);
    }
    whole.set(data.subarray(0, length), offset);
    offset += Math.min(data.length, length);
    wipe(data);
  }
  return ok(undefined);
}

/** What chips answer to an Le that is too large for them, sometimes in the clear with the session gone. */
function isLengthRefusal(status: number | undefined): status is number {
  const refusals: readonly (number | undefined)[] = [
    statusWords.wrongLength,
    statusWords.wrongOffset,
    statusWords.endOfFile,
    statusWords.conditions,
  ];
  return refusals.includes(status) || (status !== undefined && status >> 8 === 0x6c);
}

function refusal(status: number): ChipFailure {
  if (status === statusWords.notFound) return { code: 'file-absent', status };
  if (status === statusWords.securityStatus) return { code: 'file-forbidden', status };
  return { code: status === statusWords.done ? 'garbled' : 'unexpected-status', status };
}
