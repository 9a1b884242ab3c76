/**
 * The databases of this page. They outlive sessions, for none of them is about anybody: applications that wait are sealed to
 * the gateway, numbers of the queue and counts of what people said are numbers, and what the gateway tells everybody is public.
 */
export const databases = {
  outbox: 'motcua-outbox',
  feedback: 'motcua-feedback',
  queue: 'motcua-queue',
  publicAnswers: 'motcua-public',
} as const;
