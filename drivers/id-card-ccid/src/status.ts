import type { CcidReply } from './replies.ts';

/** bmICCStatus (USB CCID 1.1, 6.2.6). */
export type CardStatus = 'active' | 'inactive' | 'absent';

/** bmCommandStatus (6.2.6). */
export type CommandStatus = 'done' | 'failed' | 'more-time';

const cardStatuses: readonly (CardStatus | undefined)[] = ['active', 'inactive', 'absent'];
const commandStatuses: readonly (CommandStatus | undefined)[] = ['done', 'failed', 'more-time'];

/** Slot errors by bError (6.2.6, table 6.2-2). */
export const slotErrors = {
  commandAborted: 0xff,
  cardMute: 0xfe,
  parityError: 0xfd,
  overrun: 0xfc,
  hardwareError: 0xfb,
  badAtrStart: 0xf8,
  badAtrCheck: 0xf7,
  protocolUnsupported: 0xf6,
  classUnsupported: 0xf5,
  procedureByteConflict: 0xf4,
  protocolDeactivated: 0xf3,
  busyWithSequence: 0xf2,
  slotBusy: 0xe0,
} as const;

/** Errors that the card made: another try with the same card may go well. */
const cardErrors: readonly number[] = [
  slotErrors.cardMute,
  slotErrors.parityError,
  slotErrors.overrun,
  slotErrors.hardwareError,
  slotErrors.badAtrStart,
  slotErrors.badAtrCheck,
  slotErrors.protocolUnsupported,
  slotErrors.classUnsupported,
  slotErrors.procedureByteConflict,
  slotErrors.protocolDeactivated,
];

const busyErrors: readonly number[] = [slotErrors.busyWithSequence, slotErrors.slotBusy];

/** What the reader says of the card; undefined for a value that the standard keeps for later. */
export function cardStatusOf({ status }: CcidReply): CardStatus | undefined {
  return cardStatuses[status & 0x03];
}

/** What became of the command; undefined for a value that the standard keeps for later. */
export function commandStatusOf({ status }: CcidReply): CommandStatus | undefined {
  return commandStatuses[status >> 6];
}

/** Why a command failed, in our words. */
export function failureOf(reply: CcidReply): 'absent' | 'card' | 'busy' | 'reader' {
  if (cardStatusOf(reply) === 'absent') return 'absent';
  if (cardErrors.includes(reply.error)) return 'card';
  return busyErrors.includes(reply.error) ? 'busy' : 'reader';
}

/** Messages of the interrupt pipe (6.3). */
const slotChange = 0x50;
const hardwareError = 0x51;

/** What an interrupt says of one slot. */
export function parseInterrupt(
  message: Uint8Array,
  slot: number,
): 'present' | 'absent' | 'hardware-error' | undefined {
  if (message[0] === hardwareError) return message[1] === slot ? 'hardware-error' : undefined;
  const states = message[1 + (slot >> 2)];
  if (message[0] !== slotChange || states === undefined) return undefined;
  const bits = (states >> ((slot & 0x03) * 2)) & 0x03;
  return (bits & 0x01) === 0 ? 'absent' : 'present';
}
