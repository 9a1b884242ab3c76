import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startChipReader } from '@motcua/chip-reader';
import { openReceiptPrinter } from '@motcua/driver-receipt-escpos';
import { openSerialScanner } from '@motcua/driver-scanner-serial';
import { encodeReceipt, loadReceiptFonts } from '@motcua/receipt';
import { panelTexts } from '@motcua/texts/panel';
import { startSimulatedDevices } from '../devices.ts';
import type { SimulatedDevices } from '../devices.ts';
import { samples } from '../samples.ts';
import type { PanelState } from '../state.ts';
import { startPanelServer } from './panel-server.ts';

interface Fixture extends AsyncDisposable {
  readonly devices: SimulatedDevices;
  readonly address: string;
  readonly post: (route: string, body: unknown) => Promise<{ status: number; answer: unknown }>;
}

async function startFixture(): Promise<Fixture> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-panel-'));
  await using starting = new AsyncDisposableStack();
  starting.defer(() => rm(folder, { recursive: true }));
  const devices = starting.use(
    await startSimulatedDevices({
      serial: 'tcp',
      gateway: 'http://127.0.0.1:9',
      dataFolder: folder,
      rowsPerSecond: 0,
    }),
  );
  const { address } = starting.use(await startPanelServer(devices, 0));
  const open = starting.move();
  return {
    devices,
    address,
    post: async (route, body) => {
      const response = await fetch(`${address}/api/${route}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      return { status: response.status, answer: await response.json() };
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

async function stateOf(address: string): Promise<PanelState> {
  return (await (await fetch(`${address}/api/state`)).json()) as PanelState;
}

test('the page and all that it loads come under a strict policy', async () => {
  await using fixture = await startFixture();
  const page = await fetch(fixture.address);
  assert.match(page.headers.get('content-security-policy') ?? '', /^default-src 'none'; script-src 'self'/);
  const html = await page.text();
  const seen = new Set<string>();
  const load = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const response = await fetch(new URL(path, fixture.address));
    assert.equal(response.status, 200, path);
    if (!path.endsWith('.ts')) return;
    assert.match(response.headers.get('content-type') ?? '', /^text\/javascript/);
    for (const [, specifier = ''] of (await response.text()).matchAll(
      /(?:import|export)[^'"]*from '([^']+)'/g,
    )) {
      assert.match(specifier, /^[./]/, `${path} imports ${specifier}`);
      await load(new URL(specifier, new URL(path, fixture.address)).pathname);
    }
  };
  for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) await load(path);
  assert.ok(seen.has('/page/tray.ts') && seen.has('/packages/texts/panel/vi.ts'));
  assert.doesNotMatch(html, / style=| on\w+=|<script(?! type="module" src)/);
});

test('every button of the page asks for something that the API knows', async () => {
  await using fixture = await startFixture();
  const html = await (await fetch(fixture.address)).text();
  const buttons = [...html.matchAll(/data-post="([^"]+)" data-body='([^']+)'/g)];
  assert.ok(buttons.length > 15);
  for (const [, route = '', body = ''] of buttons) {
    const { status, answer } = await fixture.post(route, JSON.parse(body));
    assert.notEqual(status, 400, `${route} ${body}: ${JSON.stringify(answer)}`);
  }
});

test('every text and every condition of the page is known', async () => {
  await using fixture = await startFixture();
  const html = await (await fetch(fixture.address)).text();
  const script = await (await fetch(`${fixture.address}/page/buttons.ts`)).text();
  const [texts, conditions] = [/data-text="([^"]+)"/g, /data-when="([^"]+)"/g].map((attribute) =>
    Array.from(html.matchAll(attribute), ([, value = '']) => value),
  );
  assert.ok(texts && texts.length > 50 && conditions && conditions.length > 20);
  assert.deepEqual(
    texts.filter((key) => !Object.hasOwn(panelTexts.vi, key)),
    [],
  );
  assert.deepEqual(
    conditions.filter((condition) => !script.includes(`'${condition}'`)),
    [],
  );
});

test('what is scanned arrives at the scanner’s driver', async () => {
  await using fixture = await startFixture();
  const { devices } = fixture;
  await using scanner = openSerialScanner({
    name: 'scanner',
    transport: devices.scanner.transport,
    suffix: 'CR',
  });
  await new Promise<void>((resolve) => {
    scanner.watch(({ kind }) => (kind === 'ready' ? resolve() : undefined));
  });
  const signal = AbortSignal.timeout(60_000);
  for (const sample of samples) {
    const read = scanner.read({ signal });
    const { status, answer } = await fixture.post('scan', { sample: sample.id });
    assert.equal(status, 200);
    assert.match(JSON.stringify(answer), /^\{"code":"sent","sentAtMs":[\d.]+\}$/);
    const result = await read;
    if ('text' in sample) assert.deepEqual(result, { code: 'scanned', text: sample.text });
    else assert.equal(result.code, 'unreadable');
  }
});

test('a printed receipt is kept as a picture, and its QR code can be scanned', async () => {
  await using fixture = await startFixture();
  const { devices, address } = fixture;
  assert.deepEqual(await fixture.post('scan', { paper: 'latest' }), {
    status: 404,
    answer: { code: 'no-paper' },
  });
  await using printer = openReceiptPrinter({
    name: 'printer',
    transport: { kind: 'tcp', ...devices.printer.address },
    model: 'generic-80',
  });
  const signal = AbortSignal.timeout(60_000);
  await new Promise<void>((resolve) => {
    printer.watch(({ kind }) => (kind === 'ready' ? resolve() : undefined));
  });
  const fonts = await loadReceiptFonts();
  const kept = new Promise<void>((resolve) => {
    devices.papers.watch((papers) => (papers.length === 1 ? resolve() : undefined));
  });
  const blocks = [{ kind: 'qr', text: 'H29.26740-261122-0042' }] as const;
  const bands = encodeReceipt({ language: 'vi', blocks }, { fonts, widthDots: 576 });
  assert.deepEqual(await printer.print(bands, { signal }), { code: 'printed' });
  await kept;

  const list = (await (await fetch(`${address}/api/papers`)).json()) as PanelState;
  const [paper] = list.papers;
  assert.equal(paper?.width, 576);
  const picture = await fetch(`${address}/api/papers/${paper?.id}.png`);
  assert.equal(picture.headers.get('content-type'), 'image/png');
  assert.ok((await picture.arrayBuffer()).byteLength > 100);
  assert.equal((await fetch(`${address}/api/papers/other.png`)).status, 404);

  await using scanner = openSerialScanner({
    name: 'scanner',
    transport: devices.scanner.transport,
    suffix: 'CR',
  });
  await new Promise<void>((resolve) => {
    scanner.watch(({ kind }) => (kind === 'ready' ? resolve() : undefined));
  });
  const read = scanner.read({ signal });
  await fixture.post('scan', { paper: 'latest' });
  assert.deepEqual(await read, { code: 'scanned', text: 'H29.26740-261122-0042' });
});

test('cables and covers: what is pulled shows in the state, and heals', async () => {
  await using fixture = await startFixture();
  const { address, post } = fixture;
  await post('scanner', { action: 'pull' });
  await post('network', { action: 'pull' });
  await post('printer', { action: 'open-cover' });
  await post('printer', { action: 'run-out' });
  const pulled = await stateOf(address);
  assert.deepEqual(
    [pulled.scanner.plugged, pulled.network.plugged, pulled.printer.coverOpen, pulled.printer.paper],
    [false, false, true, 'out'],
  );
  assert.deepEqual(await post('scan', { text: 'x' }), { status: 409, answer: { code: 'unplugged' } });
  await post('scanner', { action: 'plug' });
  await post('network', { action: 'plug' });
  await post('printer', { action: 'close-cover' });
  await post('printer', { action: 'load-paper' });
  await post('printer', { action: 'pull' });
  assert.equal((await stateOf(address)).printer.powered, false);
  await post('printer', { action: 'plug' });
  const healed = await stateOf(address);
  assert.deepEqual(
    [healed.scanner.plugged, healed.network.plugged, healed.printer.powered, healed.printer.paper],
    [true, true, true, 'full'],
  );
});

test('each change is told to an open page', async () => {
  await using fixture = await startFixture();
  const controller = new AbortController();
  const response = await fetch(`${fixture.address}/api/events`, { signal: controller.signal });
  assert.ok(response.body);
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes('"plugged":false')) break;
    if (text.includes('\n\n')) void fixture.post('network', { action: 'pull' });
  }
  controller.abort();
  assert.match(text, /^data: \{"scanner"/);
});

test('requests that make no sense are refused with a reason', async () => {
  await using fixture = await startFixture();
  const wrong: [string, unknown, number][] = [
    ['scan', {}, 400],
    ['scan', { text: '' }, 400],
    ['scan', { sample: 'passport' }, 400],
    ['scan', { paper: '../main' }, 404],
    ['scan', [], 400],
    ['scan', { text: 'x'.repeat(70_000) }, 400],
    ['printer', { action: 'constructor' }, 400],
    ['printer', { action: 'pull', afterRows: -1 }, 400],
    ['network', { action: 'cut' }, 400],
    ['coffee', {}, 404],
  ];
  for (const [route, body, status] of wrong) {
    assert.equal(
      (await fixture.post(route, body)).status,
      status,
      `${route} ${JSON.stringify(body).slice(0, 60)}`,
    );
  }
  for (const path of ['/page/../main.ts', '/page/%2e%2e/main.ts', '/main.ts', '/package.json', '/page/']) {
    const { port } = new URL(fixture.address);
    const outgoing = request({ host: '127.0.0.1', port, path }).end();
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    response.resume();
    assert.equal(response.statusCode, 404, path);
  }
});

test('another web page pulls no strings', async () => {
  await using fixture = await startFixture();
  const { address } = fixture;
  const { port, host } = new URL(address);
  const ask = async (headers: Record<string, string>): Promise<number | undefined> => {
    const outgoing = request({ host: '127.0.0.1', port, path: '/api/network', method: 'POST', headers });
    outgoing.end('{"action":"plug"}');
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  };
  assert.equal(await ask({ host, origin: address }), 200);
  assert.equal(await ask({ host, origin: 'https://evil.example' }), 403);
  assert.equal(await ask({ host, origin: 'null' }), 403);
  assert.equal(await ask({ host: 'evil.example' }), 421);
});

test('closing ends the devices: nobody listens on their ports any more', async () => {
  const fixture = await startFixture();
  const { port } = fixture.devices.printer.address;
  await fixture[Symbol.asyncDispose]();
  const [error] = (await once(connect(port, '127.0.0.1'), 'error')) as [NodeJS.ErrnoException];
  assert.equal(error.code, 'ECONNREFUSED');
});

test('a card is put on the reader, read through its cable, and taken off', async () => {
  await using fixture = await startFixture();
  const { transport, masterListFile } = fixture.devices.cards;
  await using reader = startChipReader({
    name: 'reader',
    settings: { transport, trust: { masterLists: [masterListFile] } },
  });
  const { promise: isReady, resolve } = Promise.withResolvers<void>();
  reader.watch(({ kind }) => kind === 'ready' && resolve());
  await isReady;
  assert.equal((await fixture.post('card', { action: 'put-on', card: 'forged' })).status, 200);
  assert.equal((await stateOf(fixture.address)).cardReader.card, 'forged');
  const result = await reader.read(
    { idNumber: '001099012345', items: ['fullName'], portrait: false },
    { signal: AbortSignal.timeout(60_000), onProgress: () => undefined },
  );
  assert.ok(result.code === 'read', result.code);
  assert.deepEqual(result.answer.items, { fullName: 'Nguyễn Văn An' });
  assert.equal(result.answer.verdict, 'not-genuine');
  await fixture.post('card', { action: 'take-off' });
  assert.equal((await stateOf(fixture.address)).cardReader.card, undefined);
  const wrong = await fixture.post('card', { action: 'put-on', card: 'library card' });
  assert.equal(wrong.status, 400);
  assert.match(JSON.stringify(wrong.answer), /cccd-2021, can-cuoc-2024/);
});
