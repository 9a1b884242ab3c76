import type { ProcedureSummary } from '@motcua/client';
import type { ShownConfiguration } from './shown-configuration.ts';

/** What most people come for stands first, where the unit says nothing else. */
const usuallyWanted = 'civil-status-extract';

export interface Offer {
  /** At least one. */
  readonly procedures: readonly ProcedureSummary[];
  readonly mostWanted: string;
}

/**
 * What of the gateway's procedures this kiosk offers; undefined when the gateway has none. If none of those the unit
 * chose is there any more, all are: a kiosk that offers too much helps more people than one that offers nothing.
 */
export function offeredServices(
  all: readonly ProcedureSummary[],
  { services }: ShownConfiguration,
): Offer | undefined {
  const { mostWanted = usuallyWanted, procedures: chosen } = services ?? {};
  const picked = chosen === undefined ? all : all.filter(({ id }) => chosen.includes(id));
  const procedures = picked.length === 0 ? all : picked;
  const [first] = procedures;
  if (first === undefined) return undefined;
  return { procedures, mostWanted: procedures.some(({ id }) => id === mostWanted) ? mostWanted : first.id };
}
