import { statusWords } from '../apdu/response.ts';
import { wipe } from '../bytes/bytes.ts';
import { askInPartsToo } from '../channel/ask-in-parts.ts';
import type { ChipChannel } from '../channel/chip-channel.ts';
import type { ChipFailure, Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import { applicationId } from '../files/elementary-files.ts';
import { readFile } from '../files/read-file.ts';
import { openWithBac } from './bac.ts';
import type { ChipMapping } from './chip-mapping.ts';
import { learnLengths } from './learn-lengths.ts';
import type { MrzKey } from './mrz-key.ts';
import type { OpenedPace } from './pace-tokens.ts';
import { canRunPace, openWithPace } from './pace.ts';
import type { PacePassword } from './password.ts';
import type { PaceInfo, SecurityInfo } from './security-infos.ts';
import { paceInfosOf, parseSecurityInfos } from './security-infos.ts';

/**
 * When the older Basic Access Control may be used.
 *
 * - `never`: only chips with PACE are read
 * - `without-pace`: for chips that do not offer PACE; one that offers it and fails is refused
 * - `after-pace-failure`: also then. Somebody between reader and chip can force this, so choose it knowingly
 */
export type BacPolicy = 'never' | 'without-pace' | 'after-pace-failure';

export interface AccessOptions {
  /** Six digits printed on the card; on Vietnamese cards the last six of the ID number. Preferred for PACE. */
  readonly can?: string | undefined;
  /** Opens a chip with PACE when there is no CAN, and is the only key for BAC. */
  readonly mrz?: MrzKey | undefined;
  readonly bac: BacPolicy;
}

/** How the chip was opened. */
export interface OpenedAccess {
  readonly method: 'pace' | 'bac';
  /** True when the chip offered PACE and it was not what opened it. */
  readonly downgraded: boolean;
  /** What EF.CardAccess said, unsigned; DG14 confirms it. Empty when the chip has no such file. */
  readonly offered: readonly SecurityInfo[];
  /** What proves the chip after PACE with Chip Authentication Mapping, together with the signed EF.CardSecurity. */
  readonly chipMapping?: ChipMapping;
  readonly cardSecurity?: Uint8Array;
}

const CARD_ACCESS = { blockBytes: 223, maxBytes: 4096, manner: 'step-by-step' } as const;

/** Opens the chip with PACE or BAC as the policy allows, and selects the eMRTD application. */
export async function openAccess(
  channel: ChipChannel,
  options: AccessOptions,
): Promise<Outcome<OpenedAccess>> {
  channel.secureWith(undefined);
  const offered = await readCardAccess(channel);
  if (offered.code !== 'ok') return offered;
  const paceInfos = paceInfosOf(offered.value);
  if (paceInfos.length > 0) {
    const opened = await tryPace(channel, options, paceInfos);
    if (opened.code === 'ok') return finish(channel, { offered: offered.value, ...opened.value });
    if (options.bac !== 'after-pace-failure' || !isPaceFailure(opened) || options.mrz === undefined)
      return opened;
    channel.secureWith(undefined);
  }
  return openBac(channel, options, { downgraded: paceInfos.length > 0, offered: offered.value });
}

/** A chip without the file offers BAC alone. Anything but a clear "no such file" is a failure, not a reason for BAC. */
async function readCardAccess(channel: ChipChannel): Promise<Outcome<readonly SecurityInfo[]>> {
  const guessed = await readCardAccessAtOnce(channel);
  if (guessed !== undefined) return ok(guessed);
  const master = await channel.exchange({ cla: 0, ins: 0xa4, p1: 0, p2: 0x0c, data: Uint8Array.of(0x3f, 0) });
  if (master.code !== 'ok') return { step: 'card-access', ...master };
  const file = await readFile(channel, 'CardAccess', CARD_ACCESS);
  if (file.code === 'file-absent') return ok([]);
  if (file.code === 'block-refused')
    return { code: 'unexpected-status', step: 'card-access', status: file.status };
  if (file.code !== 'ok') return { ...file, step: 'card-access' };
  const infos = parseSecurityInfos(file.value);
  return infos === undefined ? { code: 'garbled', step: 'card-access' } : ok(infos);
}

/** Most chips have the master file selected after power-up and give the file in one command. */
async function readCardAccessAtOnce(channel: ChipChannel): Promise<readonly SecurityInfo[] | undefined> {
  const file = await readFile(channel, 'CardAccess', { ...CARD_ACCESS, blockBytes: 256, manner: 'at-once' });
  return file.code === 'ok' ? parseSecurityInfos(file.value) : undefined;
}

async function tryPace(
  channel: ChipChannel,
  { can, mrz }: AccessOptions,
  infos: readonly PaceInfo[],
): Promise<Outcome<OpenedPace>> {
  const password = passwordOf(can, mrz);
  if (password === undefined) return { code: 'password-missing', step: 'pace' };
  const info = infos.find(canRunPace);
  if (info === undefined) return { code: 'access-unsupported', step: 'pace' };
  const nameParameters = infos.filter(({ oid }) => oid === info.oid).length > 1;
  // Keys of multiplicative groups are the only ones too long for a short command.
  if (info.protocol?.agreement === 'dh') await learnLengths(channel);
  return askInPartsToo(channel, () => openWithPace(channel, { info, password, nameParameters }));
}

function passwordOf(can: string | undefined, mrz: MrzKey | undefined): PacePassword | undefined {
  if (can !== undefined) return { kind: 'can', can };
  return mrz === undefined ? undefined : { kind: 'mrz', mrz };
}

/** A wrong password, a torn card or a cancel is not cured by another protocol. */
function isPaceFailure({ code }: ChipFailure): boolean {
  const curable: readonly string[] = ['pace-failed', 'access-unsupported', 'garbled', 'unexpected-status'];
  return curable.includes(code);
}

async function openBac(
  channel: ChipChannel,
  { mrz, bac }: AccessOptions,
  about: Omit<OpenedAccess, 'method'>,
): Promise<Outcome<OpenedAccess>> {
  const selected = await selectApplication(channel);
  if (selected.code !== 'ok') return selected;
  if (bac === 'never') return { code: 'bac-not-allowed', step: 'bac' };
  if (mrz === undefined) return { code: 'password-missing', step: 'bac' };
  const opened = await openWithBac(channel, mrz);
  return opened.code === 'ok' ? ok({ method: 'bac', ...about }) : opened;
}

async function finish(
  channel: ChipChannel,
  opened: Pick<OpenedAccess, 'offered' | 'chipMapping'>,
): Promise<Outcome<OpenedAccess>> {
  const security = opened.chipMapping === undefined ? ok(undefined) : await readCardSecurity(channel);
  if (security.code !== 'ok') return security;
  const selected = await selectApplication(channel);
  if (selected.code !== 'ok') return selected;
  const file = security.value === undefined ? {} : { cardSecurity: security.value };
  return ok({ method: 'pace', downgraded: false, ...opened, ...file });
}

/** Read while the master file is still selected; its identifier means another file in the application. */
async function readCardSecurity(channel: ChipChannel): Promise<Outcome<Uint8Array | undefined>> {
  const file = await readFile(channel, 'CardSecurity', { ...CARD_ACCESS, maxBytes: 0x80_00 });
  if (file.code === 'file-absent' || file.code === 'file-forbidden') return ok(undefined);
  if (file.code === 'block-refused')
    return { code: 'unexpected-status', step: 'card-access', status: file.status };
  return file;
}

async function selectApplication(channel: ChipChannel): Promise<Outcome<undefined>> {
  const answer = await channel.exchange({ cla: 0, ins: 0xa4, p1: 4, p2: 0x0c, data: applicationId });
  const step = 'select-application';
  if (answer.code !== 'ok') return { step, ...answer };
  wipe(answer.value.data);
  const { status } = answer.value;
  if (status === statusWords.done) return ok(undefined);
  return { code: status === statusWords.notFound ? 'no-application' : 'unexpected-status', step, status };
}
