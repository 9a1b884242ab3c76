import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { insertCard, startPcscd, whyNoPcscd } from '@motcua/driver-id-card-pcsc/testing';
import { readDg2 } from '@motcua/emrtd';
import {
  createDocumentIssuer,
  mrzOfPassport,
  nguyenVanAn,
  personaliseCard,
  virtualCard,
  VirtualChip,
} from '@motcua/emrtd/simulator';

const run = promisify(execFile);

function whyNot(program: string, packages: string): string | undefined {
  if (whyNoPcscd !== undefined) return whyNoPcscd;
  const isMissing = spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined;
  return isMissing
    ? `${program} is not installed; type: sudo apt-get update && sudo apt-get install -y ${packages}`
    : undefined;
}

const optionsFor = (reason: string | undefined) =>
  reason === undefined ? { timeout: 240_000 } : { skip: reason };

/** Runs a program until it finds the card that was just put in, which pcscd takes up to half a second to notice. */
async function untilRead(read: () => Promise<string>, found: RegExp): Promise<string> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const output = await read().catch((error: unknown) => String(error));
    if (found.test(output) || Date.now() > deadline) return output;
  }
}

test(
  'opensc-tool opens our card and reads EF.CardAccess',
  optionsFor(whyNot('opensc-tool', 'opensc')),
  async () => {
    await using pcscd = await startPcscd();
    const card = virtualCard('cccd-2021');
    await using _inserted = await insertCard(pcscd.ports[0], new VirtualChip(card.chip));
    const env = { ...process.env, PCSCLITE_CSOCK_NAME: pcscd.socketPath };
    const commands = ['--send-apdu', '00:A4:02:0C:02:01:1C', '--send-apdu', '00:B0:00:00:00'];
    const output = await untilRead(async () => {
      const { stdout } = await run('opensc-tool', ['--reader', '0', ...commands], { env });
      return stdout;
    }, /SW1=0x62/);
    const read = output.replaceAll(/[^0-9A-F]/g, '');
    const cardAccess = Buffer.from(card.chip.files.get('CardAccess') ?? []).toString('hex');
    assert.ok(read.includes(cardAccess.slice(0, 32).toUpperCase()), output);
  },
);

test(
  'mrtdreader opens our passport with BAC and reads it whole',
  optionsFor(whyNot('mrtdreader', 'mrtdreader gcc libc6-dev') ?? whyNot('cc', 'gcc libc6-dev')),
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'mrtdreader-'));
    try {
      const shim = path.join(folder, 'nfc-over-pcsc.so');
      const source = path.join(import.meta.dirname, 'nfc-over-pcsc.c');
      await run('cc', ['-shared', '-fPIC', '-o', shim, source, '-ldl']);
      await using pcscd = await startPcscd();
      const passport = passportOfBacAlone();
      const chip = new VirtualChip(passport.content);
      await using _inserted = await insertCard(pcscd.ports[0], chip);
      const env = { ...process.env, PCSCLITE_CSOCK_NAME: pcscd.socketPath, LD_PRELOAD: shim };
      const key = ['-p', 'C1234567', '-b', '990520', '-e', '390520'];
      const read = async (): Promise<string> => (await run('mrtdreader', key, { env, cwd: folder })).stdout;
      const output = await untilRead(read, /EF\.DG2/);
      assert.match(output, /Challenge successful/);
      assert.ok(output.includes(passport.zone), output);
      assert.ok(chip.apduCount > 50);
      const [picture = ''] = (await readdir(folder)).filter((name) => /\.(?:jp2|jpg|jpeg)$/.test(name));
      const portrait = readDg2(passport.content.files.get('DG2') ?? new Uint8Array());
      assert.deepEqual(new Uint8Array(await readFile(path.join(folder, picture))), portrait?.bytes);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

function passportOfBacAlone() {
  const zone = mrzOfPassport(nguyenVanAn, 'C1234567', 'VNM');
  const mrz = { documentNumber: 'C1234567', birthDate: '990520', expiryDate: '390520' };
  const portrait = readDg2(virtualCard('can-cuoc-2024').chip.files.get('DG2') ?? new Uint8Array())?.bytes;
  assert.ok(portrait);
  const content = personaliseCard(nguyenVanAn, createDocumentIssuer(), { pace: [], zone, mrz, portrait });
  return { zone, content };
}
