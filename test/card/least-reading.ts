import type { Carried, Link } from './timed-transport.ts';
import { timeOn } from './timed-transport.ts';

/** Command and answer of one protected READ BINARY with extended length, besides the data: AES, ISO/IEC 7816-4. */
const READ_COMMAND_BYTES = 4 + 3 + 4 + 10 + 2;
const READ_ANSWER_BYTES = 4 + 10 + 2;
/** The padding-content byte in front of the cryptogram, with its tag and length. */
const CRYPTOGRAM_HEADER_BYTES = 5;
const CIPHER_BLOCK_BYTES = 16;

const instructions = { select: 0xa4, chooseProtocol: 0x22, authenticate: 0x86, sign: 0x88 } as const;

/**
 * The least time in which the link can carry the same content: each file in as few reads as the block size allows and
 * without a word about its length, and of all other commands only those that the protocols demand, each once.
 *
 * These are EF.CardAccess in one read, PACE, selecting the application, Active and Chip Authentication, with the bytes
 * they had in the reading measured. Nothing is allowed for the reader's own computing.
 */
export function leastTime(
  link: Link,
  { carried, files, blockBytes }: LeastReading,
): { readonly ms: number; readonly apdus: number } {
  const reads = files.flatMap((bytes) => blocksOf(bytes, blockBytes));
  const demanded = demandedCommands(carried);
  const bytes =
    reads.reduce((sum, length) => sum + readBytes(length), 0) +
    demanded.reduce((sum, { command, answerBytes }) => sum + command.length + answerBytes, 0);
  const apdus = reads.length + demanded.length;
  return { ms: timeOn(link, apdus, bytes), apdus };
}

export interface LeastReading {
  /** What a whole reading carried. */
  readonly carried: readonly Carried[];
  /** Lengths of the files read under secure messaging. */
  readonly files: readonly number[];
  readonly blockBytes: number;
}

function blocksOf(bytes: number, blockBytes: number): readonly number[] {
  const whole = Math.floor(bytes / blockBytes);
  const rest = bytes % blockBytes;
  return [...Array.from({ length: whole }, () => blockBytes), ...(rest === 0 ? [] : [rest])];
}

function readBytes(length: number): number {
  const padded = (Math.floor(length / CIPHER_BLOCK_BYTES) + 1) * CIPHER_BLOCK_BYTES;
  return READ_COMMAND_BYTES + READ_ANSWER_BYTES + CRYPTOGRAM_HEADER_BYTES + padded;
}

/** EF.CardAccess comes first and in the clear; of the selections only the first counts. */
function demandedCommands(carried: readonly Carried[]): readonly Carried[] {
  const instructionOf = ({ command }: Carried): number => command[1] ?? 0;
  const selection = carried.find((one) => instructionOf(one) === instructions.select);
  const protocols: readonly number[] = [
    instructions.chooseProtocol,
    instructions.authenticate,
    instructions.sign,
  ];
  return [
    ...carried.slice(0, 1),
    ...(selection === undefined ? [] : [selection]),
    ...carried.filter((one) => protocols.includes(instructionOf(one))),
  ];
}
