export { parseProvisionalNumber, provisionalNumberOf } from '@motcua/sealing';
export type { FoundApplication } from './find-application.ts';
export { openOutbox } from './open-outbox.ts';
export type { Outbox, OutboxOptions, OutboxState, PutOutcome } from './open-outbox.ts';
export { createOutboxClient } from './outbox-client.ts';
export type { OutboxClient } from './outbox-client.ts';
