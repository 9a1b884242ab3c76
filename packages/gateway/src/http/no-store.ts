import type { onSendAsyncHookHandler } from 'fastify';

/** A hook for answers that no browser and no proxy may keep. */
export const noStore: onSendAsyncHookHandler = async (_request, reply) => {
  reply.header('cache-control', 'no-store');
};
