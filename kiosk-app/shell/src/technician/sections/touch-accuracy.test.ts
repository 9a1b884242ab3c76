import assert from 'node:assert/strict';
import { test } from 'node:test';
import { touchAccuracy, touchTargets } from './touch-accuracy.ts';

const off = (x: number, y: number) => touchTargets.map((target) => ({ x: target.x + x, y: target.y + y }));

test('nine targets, all on the screen, none where a finger cannot reach its edge', () => {
  assert.equal(touchTargets.length, 9);
  for (const { x, y } of touchTargets) {
    assert.ok(x >= 60 && x <= 1020 && y >= 60 && y <= 1860, `${x} ${y}`);
  }
});

test('touches in the middle are good; what is off is said in pixels, and in millimetres where they are known', () => {
  assert.deepEqual(touchAccuracy(off(0, 0), 0), { maximumPx: 0, meanPx: 0, isGood: true });
  assert.deepEqual(touchAccuracy(off(30, 40), 0), { maximumPx: 50, meanPx: 50, isGood: false });
  assert.deepEqual(touchAccuracy(off(30, 40), 108), {
    maximumPx: 50,
    meanPx: 50,
    maximumMm: 5,
    isGood: true,
  });
  assert.equal(touchAccuracy(off(30, 40), 270).isGood, false);
});

test('one corner that is off is enough', () => {
  const touches = off(2, 2).with(8, { x: 900, y: 1700 });
  const { isGood, maximumPx, meanPx } = touchAccuracy(touches, 0);
  assert.equal(isGood, false);
  assert.ok(maximumPx > 80 && meanPx < 30);
});
