import type { PowerOnResult } from '@motcua/devices/id-card';

/** PC/SC's words for what went wrong (`SCARD_E_…`, `SCARD_W_…`), and what each means for a card. */
const cardWords = {
  NoSmartCard: 'absent',
  RemovedCard: 'absent',
  SharingViolation: 'busy',
  ServerTooBusy: 'busy',
  NotReady: 'busy',
  UnknownReader: 'reader-lost',
  ReaderUnavailable: 'reader-lost',
  NoReadersAvailable: 'reader-lost',
  NoService: 'reader-lost',
  ServiceStopped: 'reader-lost',
  CommError: 'reader-lost',
  InvalidHandle: 'reader-lost',
} as const satisfies Readonly<Record<string, Exclude<PowerOnResult['code'], 'powered'>>>;

/** Words that end a command because the card is gone or has lost its power. */
const tornWords: readonly string[] = [
  'NoSmartCard',
  'RemovedCard',
  'ResetCard',
  'UnpoweredCard',
  'UnresponsiveCard',
  // What pcscd says of every failed exchange; in practice the card was pulled during it.
  'NotTransacted',
];

const deniedWords: readonly string[] = ['NoAccess', 'SecurityViolation'];

/** Why a card did not get power. A word that is not known is taken as a card that does not answer. */
export function powerFailure(reason: string): Exclude<PowerOnResult['code'], 'powered'> {
  const words: Readonly<Record<string, Exclude<PowerOnResult['code'], 'powered'>>> = cardWords;
  return words[reason] ?? 'mute';
}

/** Why a command was not answered. */
export function commandFailure(reason: string): 'card-torn' | 'reader-lost' | 'garbled' {
  if (tornWords.includes(reason)) return 'card-torn';
  return powerFailure(reason) === 'reader-lost' ? 'reader-lost' : 'garbled';
}

/** True when this user may not use PC/SC. */
export function isDenied(reason: string): boolean {
  return deniedWords.includes(reason);
}
