import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConfig, readConfig } from './config.ts';

const config = {
  port: 0,
  origins: ['http://127.0.0.1:7100'],
  shellFolder: 'kiosk-app/shell/dist',
  token: 'a-token-of-the-demo',
  kiosk: { name: 'Kiosk 1', gateway: 'http://127.0.0.1:7101', unit: '26740' },
  devices: {
    scanner: { transport: { kind: 'serial', path: '/dev/pts/3', baudRate: 9600 }, suffix: 'CR' },
    printer: { transport: { kind: 'tcp', host: '127.0.0.1', port: 9100 }, model: 'generic-80' },
  },
};

function reasonsOf(text: string): readonly string[] {
  const result = checkConfig(text, 'host.json');
  return result.code === 'invalid' ? result.reasons : [];
}

test('the configuration of the demo is right', () => {
  assert.deepEqual(checkConfig(JSON.stringify(config), 'host.json'), { code: 'config', config });
});

test('a wrong one names file, field and reason, and never the token', () => {
  assert.deepEqual(reasonsOf('{'), ['host.json: is not JSON']);
  assert.match(reasonsOf(JSON.stringify({ ...config, port: '80' }))[0] ?? '', /host\.json: \/port /);
  assert.match(reasonsOf(JSON.stringify({ ...config, shell: 1 }))[0] ?? '', /\/shell/);
  assert.match(
    reasonsOf(JSON.stringify({ ...config, origins: ['http://a.test/path'] })).join(' '),
    /\/origins\/0/,
  );
  const short = reasonsOf(JSON.stringify({ ...config, token: 'secret!' })).join(' ');
  assert.match(short, /\/token/);
  assert.doesNotMatch(short, /secret/);
});

test('the care of the machine and the places of its devices are right, and a program needs its whole path', () => {
  const care = {
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    cards: ['0'.repeat(64)],
    stateFolder: '/var/lib/motcua',
    maintenance: { 'restart-machine': ['/usr/bin/systemctl', 'reboot'] },
  };
  const places = { scanner: { side: 'left' }, printer: { side: 'below', xMm: 134, yMm: 600 } };
  const whole = { ...config, care, kiosk: { ...config.kiosk, places } };
  assert.equal(checkConfig(JSON.stringify(whole), 'host.json').code, 'config');
  const relative = { ...care, maintenance: { update: ['update', '--now'] } };
  assert.deepEqual(reasonsOf(JSON.stringify({ ...config, care: relative })), [
    'host.json: /care/maintenance/update/0 must be the absolute path of a program',
  ]);
  const short = reasonsOf(JSON.stringify({ ...config, care: { secret: 'GEZDGNBV' } })).join(' ');
  assert.match(short, /\/care\/secret/);
  assert.doesNotMatch(short, /GEZDGNBV/);
  const behind = { ...config.kiosk, places: { scanner: { side: 'behind' } } };
  assert.match(reasonsOf(JSON.stringify({ ...config, kiosk: behind })).join(' '), /places\/scanner/);
});

test('a missing file and a missing variable are said', () => {
  const missing = readConfig('/nonexistent/host.json');
  assert.deepEqual(missing, {
    code: 'invalid',
    reasons: ['/nonexistent/host.json: cannot be read (ENOENT)'],
  });
  assert.equal(readConfig(undefined).code, 'invalid');
});

test('a driver package, a device that is looked for, and a foreign service are right too', () => {
  for (const scanner of [
    { driver: '@acme/scanner', settings: { speed: 3 } },
    { find: { port: '1-1.2' }, driver: '@acme/scanner' },
    { find: {} },
    { transport: { kind: 'xfs4iot', url: 'ws://127.0.0.1:5846/xfs4iot/v1.0/acme' } },
  ]) {
    const text = JSON.stringify({ ...config, devices: { ...config.devices, scanner } });
    assert.equal(checkConfig(text, 'host.json').code, 'config', text);
  }
  const scanner = { transport: { kind: 'xfs4iot', url: 'http://127.0.0.1/' } };
  assert.notDeepEqual(reasonsOf(JSON.stringify({ ...config, devices: { ...config.devices, scanner } })), []);
});
