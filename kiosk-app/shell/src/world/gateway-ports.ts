import { createGatewayClient, newSubmissionId } from '@motcua/client';
import type { Outcome } from '@motcua/client';
import type { Service, ShellPorts } from '../ports.ts';

type GatewayPorts = Pick<
  ShellPorts,
  'loadService' | 'searchUnits' | 'submit' | 'caseStatus' | 'newSubmissionId'
>;

/** What most people come for stands first, whatever else the gateway offers. */
const mostWanted = 'civil-status-extract';

/** The gateway's calls as this kiosk makes them. */
export function createGatewayPorts(options: {
  readonly gateway: string;
  /** Code of the unit the kiosk stands in. */
  readonly unit: string;
  /** The kiosk's name. */
  readonly place: string;
}): GatewayPorts {
  const client = createGatewayClient({ baseUrl: options.gateway });
  return {
    loadService: async ({ signal }): Promise<Outcome<Service>> => {
      const [list, unit] = await Promise.all([
        client.procedures({ signal }),
        client.unit(options.unit, { signal }),
      ]);
      if (list.code !== 'ok') return list;
      if (unit.code !== 'ok') return unit;
      const first = list.value.find(({ id }) => id === mostWanted) ?? list.value[0];
      if (first === undefined) return { code: 'garbled' };
      const procedure = await client.procedure(first.id, { signal });
      if (procedure.code !== 'ok') return procedure;
      const value = {
        procedure: procedure.value,
        unit: unit.value,
        place: options.place,
      };
      return { code: 'ok', value };
    },
    searchUnits: (query, waiting) => client.searchUnits(query, waiting),
    submit: (request, submissionId, waiting) => client.submit(request, submissionId, waiting),
    caseStatus: (caseCode, waiting) => client.caseStatus(caseCode, waiting),
    newSubmissionId: () => newSubmissionId(),
  };
}
