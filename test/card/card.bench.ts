/**
 * How fast a card is read: `npm run -s bench -- card`.
 *
 * A virtual chip as seen in the field (PACE, Active and Chip Authentication) is read through a transport whose time is
 * modelled, 5 ms for each APDU and 9 bits for each byte at 106, 424 and 848 kbit/s. The total is that time and the
 * processor time of the reader, measured here; beside it stands the least time in which the link can carry the same
 * content (see `least-reading.ts`).
 */
import type { ReadRequest } from '@motcua/emrtd';
import { createTrustStore, readChip } from '@motcua/emrtd';
import { createDocumentIssuer, nguyenVanAn, personaliseCard, VirtualChip } from '@motcua/emrtd/simulator';
import type { Figure } from '../support/bench-report.ts';
import { limited, percentile, report } from '../support/bench-report.ts';
import { leastTime } from './least-reading.ts';
import { cpuMsSince, links, timeOn, TimedTransport } from './timed-transport.ts';

const LIMIT = 1.15;
const ROUNDS = 25;
const WARM_UP_ROUNDS = 10;
const BLOCK_BYTES = 4096;
const PORTRAIT_BYTES = 16 * 1024;

const issuer = createDocumentIssuer();
const content = personaliseCard(nguyenVanAn, issuer, { portraitBytes: PORTRAIT_BYTES });
const { store } = createTrustStore({ certificates: [issuer.authority] });

type Kind = 'data' | 'portrait';
const kinds: readonly { readonly kind: Kind; readonly name: string }[] = [
  { kind: 'data', name: 'DG1, DG13 and SOD verified' },
  { kind: 'portrait', name: 'the same with DG2 of 16 KB' },
];

function requestFor(kind: Kind): ReadRequest {
  return {
    access: { can: nguyenVanAn.idNumber.slice(-6), bac: 'never' },
    mrzFields: ['documentNumber', 'expiryDate'],
    cardFields: ['fullName', 'residence'],
    portrait: kind === 'portrait',
    trust: store,
    now: new Date('2026-11-22T03:00:00Z'),
    signal: new AbortController().signal,
    apduTimeoutMs: 60_000,
    blockSizes: [BLOCK_BYTES],
  };
}

/** One reading from start to end: what was carried, and the reader's own time. */
async function readOnce(kind: Kind) {
  const transport = new TimedTransport(new VirtualChip(content));
  const before = process.cpuUsage();
  const result = await readChip(transport, requestFor(kind));
  const hostMs = cpuMsSince(before) - transport.chipMs;
  if (result.code !== 'read' || result.authenticity.verdict !== 'genuine') throw new Error('not read');
  return { carried: transport.carried, hostMs };
}

const hostTimes = new Map<Kind, number[]>(kinds.map(({ kind }) => [kind, []]));
for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
  for (const { kind } of kinds) {
    const { hostMs } = await readOnce(kind);
    if (round >= WARM_UP_ROUNDS) hostTimes.get(kind)?.push(hostMs);
  }
}

const figures: Figure[] = [];
for (const { kind, name } of kinds) {
  const { carried } = await readOnce(kind);
  const sizes = (['SOD', 'DG1', 'DG13', 'DG14', 'DG15'] as const).map(
    (file) => content.files.get(file)?.length ?? 0,
  );
  const files = kind === 'portrait' ? [...sizes, content.files.get('DG2')?.length ?? 0] : sizes;
  const bytes = carried.reduce((sum, { command, answerBytes }) => sum + command.length + answerBytes, 0);
  const hostMs = percentile(hostTimes.get(kind) ?? [], 0.5);
  let least = 0;
  for (const link of links) {
    const bound = leastTime(link, { carried, files, blockBytes: BLOCK_BYTES });
    const linkMs = timeOn(link, carried.length, bytes);
    least = bound.apdus;
    console.log(
      `${name}, ${link.name}: ${(linkMs + hostMs).toFixed(0)} ms of which ${hostMs.toFixed(1)} ms computing; at least ${bound.ms.toFixed(0)} ms`,
    );
    figures.push(
      limited(`${name}, ${link.name}, beside the least`, (linkMs + hostMs) / bound.ms, 'times', LIMIT),
    );
  }
  figures.push({ name: `${name}, APDUs`, value: carried.length, unit: 'APDUs' });
  figures.push({ name: `${name}, least APDUs`, value: least, unit: 'APDUs' });
  figures.push({ name: `${name}, CPU of the host`, value: Math.round(hostMs * 10) / 10, unit: 'ms' });
}
report('card', figures);
