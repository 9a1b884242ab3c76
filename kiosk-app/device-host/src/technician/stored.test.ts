import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { isGateState, isLocalSettings, isSelfTestReport } from './local-settings.ts';
import { isOperatorCard, makeOperatorCard } from './entry/operator-card.ts';

test('whatever stands in a file or comes from the page: yes or no, never a throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const check of [isGateState, isLocalSettings, isSelfTestReport])
        assert.equal(typeof check(value), 'boolean');
    }),
  );
});

test('only a card’s own text opens, whatever is held under the scanner', () => {
  const [card, other] = [makeOperatorCard(), makeOperatorCard()];
  assert.equal(isOperatorCard(card.text, [other.hash, card.hash]), true);
  assert.equal(isOperatorCard(card.text, [other.hash]), false);
  assert.equal(isOperatorCard(card.hash, [card.hash]), false);
  fc.assert(fc.property(fc.string(), (text) => !isOperatorCard(text, [card.hash])));
});
