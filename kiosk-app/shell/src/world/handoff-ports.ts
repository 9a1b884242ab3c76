import { createFilesClient, createHandoffClient, handoffLink, sealDraft } from '@motcua/client';
import { serialiseDraft } from '@motcua/wizard';
import type { ShellPorts } from '../ports.ts';

type HandoffPorts = Pick<
  ShellPorts,
  'carry' | 'closeHandoff' | 'handoffFiles' | 'isCarried' | 'openHandoff' | 'upload'
>;

export interface HandoffPortsOptions {
  readonly gateway: string;
  /** Code of the unit the kiosk stands in: the phone says its name. */
  readonly unit: string;
}

/** What goes on at the person's phone, and files. */
export function createHandoffPorts({ gateway, unit }: HandoffPortsOptions): HandoffPorts {
  const files = createFilesClient({ baseUrl: gateway });
  const handoffs = createHandoffClient({ baseUrl: gateway });
  return {
    openHandoff: async (question, { hold, signal }) => {
      const asked = { ...question, unit, ...(hold !== undefined && { hold }) };
      const opened = await handoffs.openForFiles(asked, { signal });
      if (opened.code !== 'ok') return opened;
      const { expiresAt, id, kioskToken, page } = opened.value;
      const address = handoffLink(page, opened.value);
      return { code: 'ok', value: { id, token: kioskToken, address, expiresAt } };
    },
    handoffFiles: ({ id, token }, after, { signal }) =>
      handoffs.files({ id, kioskToken: token }, { after, signal }),
    closeHandoff: ({ id, token }) => void handoffs.cancel({ id, kioskToken: token }),
    carry: async (draft, waiting) => {
      const { key, sealed } = await sealDraft(serialiseDraft(draft));
      const { id: procedure, version } = draft.procedure;
      const opened = await handoffs.openForApplication({ procedure, version, sealed }, waiting);
      if (opened.code !== 'ok') return opened;
      const { id, page } = opened.value;
      return { code: 'ok', value: { id, address: handoffLink(page, { kind: 'application', id, key }) } };
    },
    isCarried: async ({ id }, waiting) => {
      const outcome = await handoffs.taken(id, waiting);
      return outcome.code === 'ok' && outcome.value.state === 'taken';
    },
    upload: (file, question, options) => files.upload(file, { ...question, ...options }),
  };
}
