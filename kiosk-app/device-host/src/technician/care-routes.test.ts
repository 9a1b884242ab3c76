import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { EntryResult, SelfTestReport, TechnicianReport } from '@motcua/care';
import { startCareHost } from './testing/start-care-host.ts';
import type { CareHost } from './testing/start-care-host.ts';

function tokenOf(result: EntryResult): string {
  assert.ok(result.code === 'open', result.code);
  return result.token;
}

const enter = async (kiosk: CareHost) => kiosk.api(tokenOf(await kiosk.screen.enterWithCode(kiosk.code())));

const grades = ({ checks }: SelfTestReport) =>
  Object.fromEntries(checks.map(({ finding, grade, subject }) => [subject, `${grade} ${finding}`]));

test('a code lets in once; leaving ends what its token opens, at once', async () => {
  await using kiosk = await startCareHost();
  const code = kiosk.code();
  const technician = kiosk.api(tokenOf(await kiosk.screen.enterWithCode(code)));
  assert.equal((await kiosk.screen.enterWithCode(code)).code, 'used');
  assert.equal((await technician.machine())?.maintenance.real.length, 1);
  const links: string[] = [];
  const following = technician.follow(
    { report: () => undefined, link: (link) => links.push(link) },
    AbortSignal.timeout(20_000),
  );
  await technician.leave();
  assert.equal(await technician.machine(), undefined);
  await following;
  assert.equal(links.at(-1), 'refused');
});

test('five wrong codes lock the kiosk, and the log says so without a code', async () => {
  await using kiosk = await startCareHost();
  const codes: string[] = [];
  for (let attempt = 0; attempt < 5; attempt += 1)
    codes.push((await kiosk.screen.enterWithCode('000000')).code);
  assert.deepEqual(codes, ['wrong', 'wrong', 'wrong', 'wrong', 'locked']);
  const code = kiosk.code();
  assert.equal((await kiosk.screen.enterWithCode(code)).code, 'locked');
  assert.equal((await kiosk.screen.enterWithCard()).code, 'locked');
  assert.match(kiosk.history.text(), /"technician-entry".*"locked"/);
  assert.doesNotMatch(kiosk.history.text(), new RegExp(`"${code}"|000000`));
});

test('a stranger, and the page of the kiosk without having entered, get nothing', async () => {
  await using kiosk = await startCareHost();
  assert.equal((await kiosk.api('wrong').enterWithCode(kiosk.code())).code, 'unanswered');
  for (const api of [kiosk.api('wrong'), kiosk.screen]) {
    assert.equal(await api.machine(), undefined);
    assert.equal(await api.network(), undefined);
    assert.equal(await api.lastSelfTest(), undefined);
    assert.equal((await api.maintain('restart-machine')).code, 'failed');
    assert.equal((await api.test('receipt-printer', 'print')).code, 'failed');
    assert.equal(await api.saveSettings({ volumeLimit: 1, screenWidthMm: 0 }), undefined);
  }
});

test('an operator’s card under the scanner; another code is counted as an attempt', async () => {
  await using kiosk = await startCareHost();
  const wrong = kiosk.screen.enterWithCard();
  (await kiosk.scanner.reads.next())({ code: 'scanned', text: '001099012345||Nguyễn Văn An' });
  assert.deepEqual(await wrong, { code: 'wrong', attemptsLeft: 4 });
  const right = kiosk.screen.enterWithCard();
  (await kiosk.scanner.reads.next())({ code: 'scanned', text: kiosk.card });
  assert.ok((await kiosk.api(tokenOf(await right)).machine()) !== undefined);
  const gone = kiosk.screen.enterWithCard();
  (await kiosk.scanner.reads.next())({ code: 'lost' });
  assert.equal((await gone).code, 'no-card');
  assert.equal(kiosk.history.text().includes(kiosk.card), false);
  assert.doesNotMatch(kiosk.history.text(), /Nguyễn/);
});

test('what waits at the screen and the last self-test are told to technicians, with each report', async () => {
  await using kiosk = await startCareHost();
  const technician = await enter(kiosk);
  const told = async (): Promise<TechnicianReport> => {
    const over = new AbortController();
    const reports: TechnicianReport[] = [];
    await technician.follow(
      {
        report: (report) => {
          reports.push(report);
          over.abort();
        },
        link: () => undefined,
      },
      over.signal,
    );
    return reports[0] ?? assert.fail('no report');
  };
  const before = await told();
  assert.deepEqual([before.waiting, before.selfTest], [undefined, undefined]);
  const waiting = {
    at: '2026-11-23T02:16:00.000Z',
    applications: { count: 2, since: '2026-11-23T01:00:00.000Z' },
    tickets: { count: 0 },
    feedback: 3,
  };
  await technician.reportWaiting(waiting);
  assert.equal((await told()).waiting, undefined, 'only the screen says what waits there');
  await kiosk.screen.reportWaiting({ ...waiting, tickets: { count: -1 } });
  await kiosk.screen.reportWaiting({ ...waiting, applications: { count: 1, since: 'An' } });
  assert.equal((await told()).waiting, undefined);
  await kiosk.screen.reportWaiting(waiting);
  await kiosk.screen.selfTest('internal');
  const after = await told();
  assert.deepEqual(after.waiting, waiting);
  assert.equal(after.selfTest?.depth, 'internal');
});

test('a kiosk without secret and cards says that nobody is enrolled', async () => {
  await using kiosk = await startCareHost({ enrolled: false });
  assert.equal((await kiosk.screen.enterWithCode('000000')).code, 'not-enrolled');
  assert.equal((await kiosk.screen.enterWithCard()).code, 'not-enrolled');
});

test('maintenance: what is configured is run without a shell, the rest is said to be acted', async () => {
  const harmless = [process.execPath, '-e', 'process.exit(process.argv[1] === "$HOME" ? 0 : 1)', '$HOME'];
  await using kiosk = await startCareHost({
    care: { maintenance: { 'restart-host': harmless, update: ['/nonexistent/update'] } },
  });
  const technician = await enter(kiosk);
  assert.deepEqual((await technician.machine())?.maintenance.real, [
    'restart-shell',
    'restart-host',
    'update',
  ]);
  assert.equal((await technician.maintain('restart-host')).code, 'started');
  assert.equal((await technician.maintain('update')).code, 'failed');
  assert.equal((await technician.maintain('restart-machine')).code, 'simulated');
  assert.match(kiosk.history.text(), /"maintenance","action":"restart-machine","result":"simulated"/);
});

test('the self-test of the screen: its result is what the technician sees, whole', async () => {
  await using kiosk = await startCareHost();
  const technician = await enter(kiosk);
  assert.equal(await technician.lastSelfTest(), undefined);
  kiosk.printer.enter({ kind: 'faulted', faults: ['paper-out'] });
  const report = await kiosk.screen.selfTest('internal');
  assert.ok(report !== undefined);
  const { disk, network, ...found } = grades(report);
  assert.deepEqual(found, {
    'barcode-scanner': 'well healthy',
    'receipt-printer': 'failed unhealthy',
    clock: 'well right',
  });
  // How fast it answers here is not ours to say: see `self-test.test.ts`.
  assert.match(network ?? '', /^(well answered|attention slow)$/);
  assert.match(disk ?? '', /^(well|attention|failed) (enough|low|full)$/);
  const screen = { subject: 'screen', grade: 'well', finding: 'drawn' } as const;
  await kiosk.screen.reportSelfTest({ ...report, checks: [...report.checks, screen] });
  assert.equal((await technician.lastSelfTest())?.checks.at(-1)?.subject, 'screen');
  const wrong = { ...report, checks: [{ subject: 'screen', grade: 'well', finding: '<script>' }] };
  await kiosk.screen.reportSelfTest(wrong as never);
  assert.equal((await technician.lastSelfTest())?.checks.at(-1)?.finding, 'drawn');
});

test('a clock that is two minutes fast, a printer that is low, a scanner that is gone', async () => {
  await using kiosk = await startCareHost({ gatewayClockOffMs: -120_000 });
  kiosk.printer.warnings = ['paper-low'];
  kiosk.scanner.enter({ kind: 'lost' });
  const report = await kiosk.screen.selfTest('external');
  assert.ok(report !== undefined, kiosk.history.text());
  const found = grades(report);
  assert.equal(found['clock'], 'failed wrong');
  assert.equal(found['receipt-printer'], 'attention attention');
  assert.equal(found['barcode-scanner'], 'failed lost');
  const network = await (await enter(kiosk)).network();
  const off = (network?.clockDifferenceMs ?? 0) / 1000;
  assert.ok(Math.abs(off - 120) <= 5, String(off));
});

test('settings are kept and told to the shell; what makes no sense is not', async () => {
  await using kiosk = await startCareHost();
  const technician = await enter(kiosk);
  assert.deepEqual(await technician.settings(), { volumeLimit: 1, screenWidthMm: 0 });
  const settings = { volumeLimit: 0.4, screenWidthMm: 268 };
  assert.deepEqual(await technician.saveSettings(settings), settings);
  assert.equal(await technician.saveSettings({ volumeLimit: 7, screenWidthMm: 268 }), undefined);
  const config = (await (await fetch(`${kiosk.host.address}/config.json`)).json()) as object;
  const told = config as { settings: object; screenWidthMm: number };
  assert.deepEqual(told.settings, settings);
  assert.equal(told.screenWidthMm, 268);
  const file = await readFile(join(kiosk.folder, 'state/local-settings.json'), 'utf8');
  assert.deepEqual(JSON.parse(file), settings);
});

test('a disk that takes nothing keeps no technician out, and is said in the log', async () => {
  await using kiosk = await startCareHost();
  await rm(join(kiosk.folder, 'state'), { recursive: true });
  const code = kiosk.code();
  const technician = kiosk.api(tokenOf(await kiosk.screen.enterWithCode(code)));
  const settings = { volumeLimit: 0.5, screenWidthMm: 0 };
  assert.deepEqual(await technician.saveSettings(settings), settings);
  assert.match(kiosk.history.text(), /"state-not-kept".*"ENOENT"/);
  assert.equal((await kiosk.screen.enterWithCode(code)).code, 'used');
});

test('a state folder that cannot be made does not keep the kiosk closed', async () => {
  await using kiosk = await startCareHost({ care: { stateFolder: 'package.json/state' } });
  const report = await kiosk.screen.selfTest('internal');
  assert.ok(report?.checks.some(({ subject }) => subject === 'disk'));
});

test('the log on a stick: not without one, and nothing there is replaced', async () => {
  await using kiosk = await startCareHost();
  const technician = await enter(kiosk);
  assert.equal((await technician.exportLog()).code, 'no-stick');
  await mkdir(join(kiosk.folder, 'stick'));
  const written = await technician.exportLog();
  assert.equal(written.code, 'written');
  assert.deepEqual(await readdir(join(kiosk.folder, 'stick')), [written.fileName]);
  const text = await readFile(join(kiosk.folder, 'stick', written.fileName ?? ''), 'utf8');
  assert.match(text, /technician-entry/);
});
