import { learnLengths } from '../access/learn-lengths.ts';
import { openAccess } from '../access/open-access.ts';
import type { CardTransport } from '../apdu/transport.ts';
import { ChipChannel } from '../channel/chip-channel.ts';
import { FileReader } from '../files/file-reader.ts';
import { OpenChip } from './open-chip.ts';
import type { ReadRequest, ReadResult } from './read-request.ts';

/**
 * Opens a chip, reads what the request names, and finds out whether it is genuine.
 *
 * Personal data come first, then the verdict, then the portrait, each told to `onProgress`. Ends with a coded failure
 * at any moment the card is pulled, the time is over or the signal is aborted; what was told before stays told. The
 * session keys are wiped at the end; the transport stays open and belongs to the caller.
 *
 * @example
 * const result = await readChip(transport, {
 *   access: { can: '012345', bac: 'never' },
 *   mrzFields: ['expiryDate'], cardFields: ['fullName', 'residence'], portrait: true,
 *   trust: store, now: new Date(), signal, apduTimeoutMs: 5000,
 * });
 * if (result.code === 'read') console.log(result.authenticity.verdict);
 */
export async function readChip(transport: CardTransport, request: ReadRequest): Promise<ReadResult> {
  const { signal, apduTimeoutMs } = request;
  const channel = new ChipChannel(transport, { signal, apduTimeoutMs });
  try {
    return await readThrough(channel, request);
  } finally {
    channel.close();
    forgetLastMatch();
  }
}

/** The engine keeps the text that a regular expression matched last, which may be a date of the person's. */
function forgetLastMatch(): void {
  /(?:)/.exec('');
}

async function readThrough(channel: ChipChannel, request: ReadRequest): Promise<ReadResult> {
  const { access, blockSizes, onProgress } = request;
  const opened = await openAccess(channel, access);
  if (opened.code !== 'ok') return opened;
  const { method, downgraded } = opened.value;
  onProgress?.({ kind: 'access-opened', method });
  // A chip that gave up its session over a length is asked which lengths it takes.
  const reopen = async () => {
    channel.secureWith(undefined);
    await learnLengths(channel);
    return openAccess(channel, access);
  };
  const files = new FileReader(channel, { reopen, ...(blockSizes !== undefined && { blockSizes }) });
  const chip = new OpenChip(channel, files, request);
  const secured = await chip.readSecurityObject();
  if (secured.code !== 'ok') return secured;
  const personal = await chip.readPersonalData();
  if (personal.code !== 'ok') return personal;
  onProgress?.({ kind: 'personal-data', data: personal.value });
  const judged = await chip.authenticate(opened.value);
  if (judged.code !== 'ok') return judged;
  onProgress?.({ kind: 'authenticity', authenticity: judged.value });
  const pictured = await chip.readPictures(judged.value);
  if (pictured.code !== 'ok') return pictured;
  return {
    code: 'read',
    method,
    downgraded,
    data: personal.value,
    ...pictured.value,
    blockBytes: files.blockBytes,
  };
}
