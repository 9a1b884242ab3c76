import type { GatewayClient, GatewayClientOptions, Outcome, UnitAnswer } from '@motcua/client';
import type { FieldDefinition, ProcedureDefinition } from '@motcua/procedures';
import { loadPageParts } from '../page/page-parts.ts';
import type { Extras } from './extras.ts';

/** What the gateway must tell before an application can be filled in. */
export interface ApplicationBasis extends Partial<Extras> {
  readonly definition: ProcedureDefinition;
  /** The unit that receives the application. */
  readonly unit: UnitAnswer;
}

export type Unavailable = 'unanswered' | 'unknown-procedure' | 'unknown-unit' | 'refused';

export type LoadResult =
  | { readonly code: 'ok'; readonly basis: ApplicationBasis }
  | { readonly code: Unavailable };

export interface LoadOptions {
  readonly client: Pick<GatewayClient, 'procedure' | 'unit' | 'suggestUnits'>;
  /** To the same gateway. */
  readonly connection: GatewayClientOptions;
  readonly procedure: string;
  readonly unit: string;
  readonly signal: AbortSignal;
}

/** Fetches the definition, the unit, and what the pages of the definition need. Rejects with the signal's reason on abort. */
export async function loadApplication(options: LoadOptions): Promise<LoadResult> {
  const { client, signal } = options;
  const [procedure, unit] = await Promise.all([
    client.procedure(options.procedure, { signal }),
    client.unit(options.unit, { signal }),
  ]);
  if (procedure.code !== 'ok') return { code: why(procedure, 'unknown-procedure') };
  if (unit.code !== 'ok') return { code: why(unit, 'unknown-unit') };
  const definition = procedure.value;
  const fields = definition.pages.flatMap((page) => page.fields);
  try {
    const [extras] = await Promise.all([loadExtras(options, definition, fields), loadPageParts(fields)]);
    return { code: 'ok', basis: { definition, unit: unit.value, ...extras } };
  } catch {
    // A script that cannot be fetched.
    return { code: 'unanswered' };
  }
}

async function loadExtras(
  { client, connection }: LoadOptions,
  definition: ProcedureDefinition,
  fields: readonly FieldDefinition[],
): Promise<Extras | undefined> {
  if (!fields.some(needsMore)) return undefined;
  const { extrasOf } = await import('./extras.ts');
  return extrasOf(client, connection, definition);
}

function needsMore(field: FieldDefinition): boolean {
  return (
    field.type === 'attachment' ||
    'suggestFrom' in field ||
    (field.type === 'group' && field.fields.some(needsMore))
  );
}

function why(outcome: Outcome<unknown>, unknown: Unavailable): Unavailable {
  if (outcome.code !== 'problem') return 'unanswered';
  if (outcome.problem.status === 404) return unknown;
  return outcome.problem.status >= 500 ? 'unanswered' : 'refused';
}
