import { createFilesClient } from '@motcua/client';
import type { Outcome } from '@motcua/client';
import type { ShellPorts } from '../ports.ts';

type HandoffPorts = Pick<ShellPorts, 'carry' | 'closeHandoff' | 'handoffFiles' | 'openHandoff' | 'upload'>;

/** What goes on at the person's phone, and files. */
export function createHandoffPorts({ gateway }: { readonly gateway: string }): HandoffPorts {
  const files = createFilesClient({ baseUrl: gateway });
  const notYet = (): Promise<Outcome<never>> => Promise.resolve({ code: 'offline' });
  return {
    openHandoff: notYet,
    handoffFiles: notYet,
    closeHandoff: () => undefined,
    carry: notYet,
    upload: (file, question, { signal }) => files.upload(file, { ...question, signal }),
  };
}
