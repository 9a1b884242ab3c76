import { createGatewayClient, newSubmissionId } from '@motcua/client';
import type { Outcome } from '@motcua/client';
import { keptGateway } from '@motcua/client/kept';
import type { KeptAnswers } from '@motcua/client/kept';
import { searchProcedures } from '@motcua/procedures/search';
import { offeredServices } from '../configuration/offered-services.ts';
import type { ShownConfiguration } from '../configuration/shown-configuration.ts';
import type { Service, ShellPorts } from '../ports.ts';
import type { NetworkWatch } from './network-watch.ts';

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

/** How often the definitions that are kept for a time without network are fetched anew. */
const preloadMs = 6 * 60 * 60 * 1000;

/** The gateway's calls as this kiosk makes them. What anybody may read is kept, and read again without network. */
export function createGatewayPorts(options: {
  readonly gateway: string;
  /** Code of the unit the kiosk stands in. */
  readonly unit: string;
  /** The kiosk's name. */
  readonly place: string;
  /** What of the gateway's procedures the unit wants here. */
  readonly configuration: ShownConfiguration;
  readonly network: Pick<NetworkWatch, 'isDown' | 'watch'>;
  readonly answers: KeptAnswers;
}): GatewayPorts {
  const { answers, network } = options;
  const client = createGatewayClient({ baseUrl: options.gateway });
  const kept = keptGateway(client, answers, { isDown: () => network.isDown() });
  const preload = preloader(kept, network);
  return {
    loadService: async ({ signal }): Promise<Outcome<Service>> => {
      const [list, unit] = await Promise.all([
        kept.procedures({ signal }),
        kept.unit(options.unit, { signal }),
      ]);
      if (list.code !== 'ok') return list;
      if (unit.code !== 'ok') return unit;
      const offered = offeredServices(searchProcedures(list.value, ''), options.configuration);
      if (offered === undefined) return { code: 'garbled' };
      const phonePage = `${options.gateway.replace(/\/+$/, '')}/p/`;
      preload(offered.procedures.map(({ id }) => id));
      return {
        code: 'ok',
        value: { ...offered, unit: unit.value, place: options.place, phonePage },
      };
    },
    loadProcedure: (id, waiting) => kept.procedure(id, waiting),
    searchUnits: (query, waiting) => client.searchUnits(query, waiting),
    suggestUnits: (address, waiting) => client.suggestUnits(address, waiting),
    submit: (request, submissionId, waiting) => client.submit(request, submissionId, waiting),
    caseStatus: (caseCode, waiting) => client.caseStatus(caseCode, waiting),
    newSubmissionId: () => newSubmissionId(),
  };
}

/** Fetches definitions ahead: when they are known first, when the network is back, and from time to time. */
function preloader(
  kept: ReturnType<typeof keptGateway>,
  network: Pick<NetworkWatch, 'watch'>,
): (ids: readonly string[]) => void {
  let wanted: readonly string[] = [];
  let running = false;
  const run = async (): Promise<void> => {
    if (running || wanted.length === 0) return;
    running = true;
    // Nothing ends it but its own end: the page does.
    await kept.preload(wanted, { signal: new AbortController().signal });
    running = false;
  };
  network.watch((state) => {
    if (state === 'up') void run();
  });
  setInterval(() => void run(), preloadMs);
  return (ids) => {
    wanted = ids;
    void run();
  };
}
