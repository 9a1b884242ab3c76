import { createGatewayClient, newSubmissionId } from '@motcua/client';
import type { Outcome } from '@motcua/client';
import { searchProcedures } from '@motcua/procedures/search';
import type { Service, ShellPorts } from '../ports.ts';

type GatewayPorts = Pick<
  ShellPorts,
  | 'loadService'
  | 'loadProcedure'
  | 'searchUnits'
  | 'suggestUnits'
  | 'submit'
  | 'caseStatus'
  | 'newSubmissionId'
>;

/** What most people come for stands first, whatever else the gateway offers. */
const usuallyWanted = 'civil-status-extract';

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
      const procedures = searchProcedures(list.value, '');
      const [first] = procedures;
      if (first === undefined) return { code: 'garbled' };
      const mostWanted = procedures.some(({ id }) => id === usuallyWanted) ? usuallyWanted : first.id;
      const phonePage = `${options.gateway.replace(/\/+$/, '')}/p/`;
      return {
        code: 'ok',
        value: { procedures, mostWanted, unit: unit.value, place: options.place, phonePage },
      };
    },
    loadProcedure: (id, waiting) => client.procedure(id, waiting),
    searchUnits: (query, waiting) => client.searchUnits(query, waiting),
    suggestUnits: (address, waiting) => client.suggestUnits(address, waiting),
    submit: (request, submissionId, waiting) => client.submit(request, submissionId, waiting),
    caseStatus: (caseCode, waiting) => client.caseStatus(caseCode, waiting),
    newSubmissionId: () => newSubmissionId(),
  };
}
