import { createFilesClient, createGatewayClient, createHandoffClient, openSealed } from '@motcua/client';
import type { PhonePorts } from '../ports.ts';

/** The gateway's calls as this page makes them. */
export function createGatewayPhonePorts({ gateway }: { readonly gateway: string }): PhonePorts {
  const files = createFilesClient({ baseUrl: gateway });
  const handoffs = createHandoffClient({ baseUrl: gateway });
  const catalogue = createGatewayClient({ baseUrl: gateway });
  return {
    question: (link, waiting) => handoffs.question(link, waiting),
    upload: (file, { id, phoneToken }, options) =>
      files.upload(file, { handoff: { id, phoneToken }, ...options }),
    finish: (link, waiting) => handoffs.done(link, waiting),
    unitName: async (code, waiting) => {
      const unit = await catalogue.unit(code, waiting);
      return unit.code === 'ok' ? unit.value.name : undefined;
    },
    claim: async ({ id, key }, waiting) => {
      const claimed = await handoffs.claim(id, waiting);
      if (claimed.code !== 'ok') {
        const gone =
          claimed.code === 'problem' && claimed.problem.status < 500 && claimed.problem.status !== 429;
        return { code: gone ? 'gone' : 'unanswered' };
      }
      const { procedure, sealed } = claimed.value;
      const opened = await openSealed(sealed, key);
      return opened.code === 'ok' ? { code: 'ok', procedure, saved: opened.saved } : opened;
    },
  };
}
