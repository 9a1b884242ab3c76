import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startHostFixture } from '../testing/host-fixture.ts';
import { KeeperFixture } from './testing/keeper-fixture.ts';

test('the screen is told of a new one, applies it, and says that it is alive; each with the token', async () => {
  using fixture = await KeeperFixture.create();
  using keeper = await fixture.open();
  await using kiosk = await startHostFixture({ configuration: keeper });
  const { address, token } = kiosk.host;
  const headers = { authorization: `Bearer ${token}` };
  const call = (path: string, method = 'GET') =>
    fetch(`${address}/configuration/${path}`, { method, headers });
  const config = async () =>
    (await (await fetch(`${address}/config.json`)).json()) as Record<string, unknown>;

  assert.equal((await config())['configuration'], null);
  const held = call('next?digest=');
  await keeper.offer(await fixture.signed(), 'gateway');
  assert.deepEqual(await (await held).json(), { waits: true, digest: '' });
  for (const [path, method] of [
    ['next?digest=', 'GET'],
    ['apply', 'POST'],
    ['alive?digest=', 'POST'],
  ] as const) {
    assert.equal((await fetch(`${address}/configuration/${path}`, { method })).status, 401, path);
  }
  assert.deepEqual(await (await call('apply', 'POST')).json(), { code: 'applied' });
  const digest = keeper.active?.digest ?? '';
  assert.equal((await call(`alive?digest=${digest}`, 'POST')).status, 204);
  assert.equal(keeper.report.state, 'in-use');
  assert.deepEqual(await (await call('next?digest=old')).json(), { waits: false, digest });
  assert.equal((await call('nonsense')).status, 404);

  const shown = await config();
  assert.deepEqual(shown['settings'], { volumeLimit: 0.8, screenWidthMm: 0 });
  const text = JSON.stringify(shown);
  assert.ok(text.includes(`configuration/logo?digest=${digest}`), text);
  assert.equal(text.includes('audience'), false);
});

test('the logo is a picture that may do nothing', async () => {
  using fixture = await KeeperFixture.create();
  using keeper = await fixture.open();
  await using kiosk = await startHostFixture({ configuration: keeper });
  const { address } = kiosk.host;
  assert.equal((await fetch(`${address}/configuration/logo`)).status, 404);
  await fixture.use(keeper, 12);
  const response = await fetch(`${address}/configuration/logo`);
  assert.equal(response.headers.get('content-type'), 'image/svg+xml');
  assert.equal(response.headers.get('content-security-policy'), "default-src 'none'; sandbox");
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  assert.match(await response.text(), /^<svg /);
});
