import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readEnvironment } from './environment.ts';

const right = { MOTCUA_GATEWAY: 'http://127.0.0.1:7101', MOTCUA_DATA: 'data' };

test('what is not set gets its default', () => {
  assert.deepEqual(readEnvironment(right), {
    code: 'environment',
    environment: {
      port: 0,
      gateway: 'http://127.0.0.1:7101',
      dataFolder: resolve('data'),
      serial: 'auto',
    },
  });
});

test('every wrong variable is named', () => {
  const result = readEnvironment({
    MOTCUA_PANEL_PORT: '70000',
    MOTCUA_GATEWAY: 'ftp://x',
    MOTCUA_SERIAL: 'usb',
  });
  assert.equal(result.code, 'invalid');
  const reasons = result.code === 'invalid' ? result.reasons.join('\n') : '';
  for (const name of ['MOTCUA_PANEL_PORT', 'MOTCUA_GATEWAY', 'MOTCUA_DATA', 'MOTCUA_SERIAL']) {
    assert.ok(reasons.includes(name), name);
  }
});
