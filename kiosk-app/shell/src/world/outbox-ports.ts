import { createOutboxClient, openOutbox } from '@motcua/client/outbox';
import type { Outbox } from '@motcua/client/outbox';
import { databases } from '../databases.ts';
import type { ShellPorts } from '../ports.ts';

/** What waits at this kiosk; opened once and open as long as the page. It begins to send what is left of yesterday. */
export function createOutboxPorts({
  gateway,
}: {
  readonly gateway: string;
}): Pick<ShellPorts, 'keep' | 'findWaiting' | 'holdFiles'> & Pick<Outbox, 'waiting'> {
  const outbox = openOutbox({
    databaseName: databases.outbox,
    client: createOutboxClient({ baseUrl: gateway }),
  });
  return {
    waiting: () => outbox.waiting(),
    keep: (request, submissionId, hold) => outbox.put(request, submissionId, hold),
    holdFiles: () => outbox.holdFiles(),
    findWaiting: (number, waiting) => outbox.find(number, waiting),
  };
}
