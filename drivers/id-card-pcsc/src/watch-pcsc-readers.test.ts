import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchPcscReaders } from './index.ts';
import type { PcscReaders } from './index.ts';
import { startPcscd, whyNoPcscd } from './testing/index.ts';

const options = { skip: whyNoPcscd ?? false, timeout: 120_000 };

test('readers are listed, with what to do while there is no pcscd', options, async () => {
  await using pcscd = await startPcscd();
  const heard: PcscReaders[] = [];
  let onNews: () => void = () => undefined;
  await using _watch = watchPcscReaders(
    (readers) => {
      heard.push(readers);
      onNews();
    },
    { socketPath: pcscd.socketPath },
  );
  const told = (wanted: (readers: PcscReaders) => boolean): Promise<void> =>
    new Promise((resolve) => {
      onNews = () => (heard.some(wanted) ? resolve() : undefined);
      onNews();
    });
  await told((readers) => readers.code === 'readers' && readers.names.length === 2);
  heard.length = 0;
  await pcscd.kill();
  await told((readers) => readers.code === 'unavailable' && readers.advice.includes('systemctl'));
  heard.length = 0;
  await pcscd.startWithoutReader();
  await told((readers) => readers.code === 'readers' && readers.names.length === 0);
  heard.length = 0;
  await pcscd.startWithReader();
  await told((readers) => readers.code === 'readers' && readers.names[1]?.endsWith('00 01') === true);
  assert.ok(heard.length > 0);
});
