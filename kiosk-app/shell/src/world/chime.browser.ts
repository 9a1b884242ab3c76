import { assert } from 'chai';
import { createChime, ring } from './chime.ts';

const samplesPerSecond = 24_000;

it('two soft notes, over within a second', async () => {
  const context = new OfflineAudioContext(1, samplesPerSecond * 2, samplesPerSecond);
  ring(context);
  const samples = (await context.startRendering()).getChannelData(0);
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  assert.isAbove(loudest, 0.1);
  assert.isBelow(loudest, 0.4);
  const loudestAfter = samples
    .slice(samplesPerSecond)
    .reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  assert.isBelow(loudestAfter, 0.001);
});

it('is as soft as the machine’s limit asks', async () => {
  const context = new OfflineAudioContext(1, samplesPerSecond, samplesPerSecond);
  ring(context, 0.02);
  const samples = (await context.startRendering()).getChannelData(0);
  assert.isBelow(
    samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0),
    0.05,
  );
});

it('is opened at the first ring and used again', () => {
  let opened = 0;
  const chime = createChime(1, () => {
    opened += 1;
    return new AudioContext();
  });
  assert.equal(opened, 0);
  chime();
  chime();
  assert.equal(opened, 1);
});
