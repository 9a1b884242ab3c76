import { assert } from 'chai';
import { afterPaint } from './after-paint.ts';

it('comes after the frame that is drawn next', async () => {
  const order: string[] = [];
  requestAnimationFrame(() => order.push('frame'));
  const painted = afterPaint().then(() => order.push('painted'));
  await Promise.resolve();
  order.push('this turn');
  await painted;
  assert.deepEqual(order, ['this turn', 'frame', 'painted']);
});

it('is one and the same for all who ask in one frame, and another for the next', async () => {
  const first = afterPaint();
  assert.equal(afterPaint(), first);
  await first;
  assert.notEqual(afterPaint(), first);
});
