import type { CallOptions } from '../exchange.ts';
import type { OutboxClient } from './outbox-client.ts';
import type { OutboxStore } from './outbox-store.ts';

/** What has become of an application that waited. */
export type FoundApplication =
  | { readonly code: 'submitted'; readonly caseCode: string }
  /** `here`: at this kiosk. Otherwise at another one, or there is none with this number. */
  | { readonly code: 'waiting'; readonly here: boolean }
  /** It arrived, or cannot be sent, and is no case: the person goes to an officer. Never say that it was handed in. */
  | { readonly code: 'needs-attention' }
  /** The check digit is wrong. */
  | { readonly code: 'not-a-number' }
  /** It is not at this kiosk, and the gateway does not answer. */
  | { readonly code: 'unanswered' };

/** Looks here, then asks the gateway. `number` is in its own form. */
export async function findApplication(
  {
    store,
    client,
  }: { readonly store: Pick<OutboxStore, 'find'>; readonly client: Pick<OutboxClient, 'provisional'> },
  number: string,
  options?: CallOptions,
): Promise<FoundApplication> {
  const found = await store.find(number);
  const entry = found.code === 'ok' ? found.value : undefined;
  if (entry?.state === 'submitted') return { code: 'submitted', caseCode: entry.caseCode };
  const asked = await client.provisional(number, options);
  const answer = asked.code === 'ok' ? asked.value : undefined;
  if (answer?.state === 'submitted') return { code: 'submitted', caseCode: answer.caseCode };
  if (answer?.state === 'needs-attention') return { code: 'needs-attention' };
  if (entry?.state === 'refused' || entry?.state === 'needs-attention') return { code: 'needs-attention' };
  if (entry !== undefined) return { code: 'waiting', here: true };
  return answer === undefined ? { code: 'unanswered' } : { code: 'waiting', here: false };
}
