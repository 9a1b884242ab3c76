/** A page that has nothing but an outbox, for tests that end the browser: the promise `motcuaOutbox`. */
import { newSubmissionId } from '../../submission-id.ts';
import { createOutboxClient, openOutbox } from '../index.ts';
import type { Outbox } from '../index.ts';

async function open(): Promise<Outbox> {
  const { gateway } = (await (await fetch('config.json')).json()) as { readonly gateway: string };
  return openOutbox({
    databaseName: 'motcua-outbox',
    client: createOutboxClient({ baseUrl: gateway }),
    firstDelayMs: 50,
    longestDelayMs: 500,
  });
}

Object.assign(globalThis, { motcuaOutbox: open(), newSubmissionId });
