import type { CcidSession } from './ccid-session.ts';
import { chainParts, commandTypes, headerBytes } from './commands.ts';
import type { CcidDescriptor } from './descriptor.ts';
import { replyTypes } from './replies.ts';
import { commandStatusOf, failureOf } from './status.ts';

/** What came of one command APDU. */
export type ExchangeResult =
  | { readonly code: 'answered'; readonly bytes: Uint8Array }
  | { readonly code: 'card-torn' }
  | { readonly code: 'reader-lost' }
  | { readonly code: 'garbled' };

/** An answer in more blocks than this is none. */
const blocksMax = 2000;
const answerBytesMax = 65_538;
const wrongLength = Uint8Array.of(0x67, 0x00);
/** Header, Lc, data, Le in short form. */
const shortCommandBytesMax = 4 + 1 + 255 + 1;

/** What a bChainParameter says of an answer's block (USB CCID 1.1, 6.2.1). */
const answerChain = { whole: 0x00, first: 0x01, last: 0x02, middle: 0x03, goOn: 0x10 } as const;

/** Hands one command APDU through and gathers the answer, in as many blocks as the reader's message length asks for. */
export async function exchange(
  session: CcidSession,
  { level, messageBytesMax }: CcidDescriptor,
  command: Uint8Array,
  signal: AbortSignal,
): Promise<ExchangeResult> {
  if (level === 'short-apdu' && !isShort(command)) return { code: 'answered', bytes: wrongLength };
  const blockBytes = messageBytesMax - headerBytes;
  const answer: Uint8Array[] = [];
  let answerBytes = 0;
  let sentBytes = 0;
  let hasSent = false;
  for (let block = 0; block < blocksMax; block += 1) {
    // Nobody waits any more: the rest of the chain stays unsaid, and the result is ignored.
    if (signal.aborted) return { code: 'card-torn' };
    const data = hasSent ? undefined : command.subarray(sentBytes, sentBytes + blockBytes);
    const part = data === undefined ? chainParts.none : chainPart(sentBytes, data.length, command.length);
    const sent = await session.send(
      { type: commandTypes.transfer, parameters: [0, part, 0], ...(data !== undefined && { data }) },
      { signal },
    );
    if (sent.code === 'gone') return { code: 'reader-lost' };
    const { reply } = sent;
    if (commandStatusOf(reply) === 'failed') {
      const failure = failureOf(reply);
      return { code: failure === 'absent' || failure === 'card' ? 'card-torn' : 'garbled' };
    }
    if (reply.type !== replyTypes.dataBlock) return { code: 'garbled' };
    sentBytes += data?.length ?? 0;
    hasSent = sentBytes >= command.length;
    if (!hasSent) {
      if (reply.parameter !== answerChain.goOn || reply.data.length > 0) return { code: 'garbled' };
      continue;
    }
    answer.push(reply.data);
    answerBytes += reply.data.length;
    if (answerBytes > answerBytesMax) return { code: 'garbled' };
    const { parameter } = reply;
    if (parameter === answerChain.whole || parameter === answerChain.last) {
      return { code: 'answered', bytes: answer.length === 1 ? reply.data : Buffer.concat(answer) };
    }
    if (parameter !== answerChain.first && parameter !== answerChain.middle) return { code: 'garbled' };
  }
  return { code: 'garbled' };
}

/** Extended length is marked by a zero in fifth place, with a length behind it (ISO/IEC 7816-4, 5.2). */
function isShort(command: Uint8Array): boolean {
  return command.length <= shortCommandBytesMax && !(command.length > 6 && command[4] === 0);
}

function chainPart(sentBytes: number, dataBytes: number, commandBytes: number): number {
  const isLast = sentBytes + dataBytes >= commandBytes;
  if (sentBytes === 0) return isLast ? chainParts.whole : chainParts.first;
  return isLast ? chainParts.last : chainParts.middle;
}
