import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { documentLinks, linkLifetimeMs } from './document-links.ts';

const caseCode = 'H29.26740-261123-0001';
const start = new Date('2026-11-23T02:16:00.500Z');
const tokenOf = (href: string): string =>
  new URL(href, 'https://phuong.example').searchParams.get('token') ?? '';

test('a link opens its own case until its time is over', () => {
  let now = start;
  const links = documentLinks(() => now);
  const { href, expiresAt } = links.issue(caseCode);
  assert.match(href, /^\/v1\/cases\/H29\.26740-261123-0001\/application\.pdf\?token=[\w.-]+$/);
  assert.equal(expiresAt, '2026-11-23T02:46:00.000Z');
  const token = tokenOf(href);
  assert.equal(links.check(caseCode, token), 'ok');
  assert.equal(links.check('H29.26740-261123-0002', token), 'wrong');
  now = new Date(start.getTime() + linkLifetimeMs - 1000);
  assert.equal(links.check(caseCode, token), 'ok');
  now = new Date(start.getTime() + linkLifetimeMs);
  assert.equal(links.check(caseCode, token), 'expired');
});

test('no other token opens it: changed, prolonged, of another key, of any text', () => {
  const links = documentLinks(() => start);
  const token = tokenOf(links.issue(caseCode).href);
  const [expires = '', mac = ''] = token.split('.');
  const longer = (Number.parseInt(expires, 36) + 3600).toString(36);
  assert.equal(links.check(caseCode, `${longer}.${mac}`), 'wrong');
  assert.equal(links.check(caseCode, `${expires}.`), 'wrong');
  assert.equal(links.check(caseCode, ''), 'wrong');
  assert.equal(documentLinks(() => start).check(caseCode, token), 'wrong');
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'z', '-', '.', 'ộ', ''), (at, letter) => {
      const other = token.slice(0, at) + letter + token.slice(at + 1);
      assert.equal(links.check(caseCode, other), other === token ? 'ok' : 'wrong');
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(links.check(caseCode, text), 'wrong')),
  );
});
