export { openKioskQueue } from './kiosk-queue.ts';
export type { GivenOutcome, KioskQueue, KioskQueueOptions } from './kiosk-queue.ts';
export { createQueueClient } from './queue-client.ts';
export type { QueueClient } from './queue-client.ts';
