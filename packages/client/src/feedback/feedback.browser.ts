import type { FeedbackReport } from '@motcua/gateway/api';
import { assert } from 'chai';
import { deleteDB, openDB } from 'idb';
import type { Outcome } from '../outcome.ts';
import { openFeedback } from './open-feedback.ts';
import type { FeedbackBox } from './open-feedback.ts';

const databaseName = 'motcua-feedback-of-a-test';
const said = { unit: '26740', service: 'civil-status-extract', day: '2026-11-23', score: 5 } as const;

let reports: FeedbackReport[] = [];
let answer: Outcome<undefined> = { code: 'ok', value: undefined };
const boxes: FeedbackBox[] = [];

const open = (): FeedbackBox => {
  const box = openFeedback({
    databaseName,
    client: {
      sendFeedback: (report) => {
        reports.push(report);
        return Promise.resolve(answer);
      },
    },
  });
  boxes.push(box);
  return box;
};

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('it did not come to this');
    await new Promise(requestAnimationFrame);
  }
}

async function stored(): Promise<string> {
  const database = await openDB(databaseName);
  const text = database.objectStoreNames.contains('kept')
    ? JSON.stringify(await database.getAll('kept'))
    : '';
  database.close();
  return text;
}

beforeEach(() => {
  reports = [];
  answer = { code: 'ok', value: undefined };
});
afterEach(async () => {
  for (const box of boxes.splice(0)) await box.close();
  await deleteDB(databaseName);
});

it('sends what is said, as a count', async () => {
  const box = open();
  await box.add({ ...said, reason: 'easy' });
  await until(() => reports.length === 1);
  assert.deepEqual(reports[0]?.counts, [{ ...said, reason: 'easy', count: 1 }]);
  await until(async () => !(await stored()).includes('easy'));
});

it('keeps numbers without network, over a restart, and sends them under one id until they are taken', async () => {
  answer = { code: 'offline' };
  const box = open();
  await box.add(said);
  await until(() => reports.length > 0);
  await box.add(said);
  await box.add(said);
  assert.include(await stored(), '"count":2');
  await box.close();
  await box.close();
  answer = { code: 'ok', value: undefined };
  const [first] = reports;
  reports = [];
  open();
  await until(() => reports.length === 2);
  assert.deepEqual(reports[0], first);
  assert.deepEqual(reports[1]?.counts, [{ ...said, count: 2 }]);
  await until(async () => !(await stored()).includes('26740'));
});

it('tries again when the browser says it is online', async () => {
  answer = { code: 'offline' };
  await open().add(said);
  await until(() => reports.length > 0);
  answer = { code: 'ok', value: undefined };
  dispatchEvent(new Event('online'));
  await until(async () => !(await stored()).includes('26740'));
});

it('drops what the gateway will never take', async () => {
  const message = { vi: '', en: '' };
  answer = {
    code: 'problem',
    problem: { type: '', title: '', status: 400, code: 'request-invalid', message },
  };
  await open().add(said);
  await until(() => reports.length > 0);
  await until(async () => !(await stored()).includes('26740'));
});
