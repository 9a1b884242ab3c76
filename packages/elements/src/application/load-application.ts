import type { GatewayClient, Outcome, UnitAnswer } from '@motcua/client';
import type { ProcedureDefinition } from '@motcua/procedures';
import { loadPageParts } from '../page/page-parts.ts';

/** What the gateway must tell before an application can be filled in. */
export interface ApplicationBasis {
  readonly definition: ProcedureDefinition;
  /** The unit that receives the application. */
  readonly unit: UnitAnswer;
}

export type Unavailable = 'unanswered' | 'unknown-procedure' | 'unknown-unit' | 'refused';

export type LoadResult =
  | { readonly code: 'ok'; readonly basis: ApplicationBasis }
  | { readonly code: Unavailable };

export interface LoadOptions {
  readonly client: Pick<GatewayClient, 'procedure' | 'unit'>;
  readonly procedure: string;
  readonly unit: string;
  readonly signal: AbortSignal;
}

/** Fetches the definition, the unit, and the parts of a page that the definition needs. Rejects with the signal's reason on abort. */
export async function loadApplication(options: LoadOptions): Promise<LoadResult> {
  const { client, signal } = options;
  const [procedure, unit] = await Promise.all([
    client.procedure(options.procedure, { signal }),
    client.unit(options.unit, { signal }),
  ]);
  if (procedure.code !== 'ok') return { code: why(procedure, 'unknown-procedure') };
  if (unit.code !== 'ok') return { code: why(unit, 'unknown-unit') };
  const loaded = await loadPageParts(procedure.value.pages.flatMap((page) => page.fields)).then(
    () => true,
    () => false,
  );
  if (!loaded) return { code: 'unanswered' };
  return { code: 'ok', basis: { definition: procedure.value, unit: unit.value } };
}

function why(outcome: Outcome<unknown>, unknown: Unavailable): Unavailable {
  if (outcome.code !== 'problem') return 'unanswered';
  if (outcome.problem.status === 404) return unknown;
  return outcome.problem.status >= 500 ? 'unanswered' : 'refused';
}
