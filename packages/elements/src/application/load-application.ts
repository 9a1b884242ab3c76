import type { GatewayClient, GatewayClientOptions, Outcome, UnitAnswer } from '@motcua/client';
import type { FieldDefinition, ProcedureDefinition } from '@motcua/procedures';
import type { Upload } from '../attachment/upload.ts';
import { loadPageParts } from '../page/page-parts.ts';

/** What the gateway must tell before an application can be filled in. */
export interface ApplicationBasis {
  readonly definition: ProcedureDefinition;
  /** The unit that receives the application. */
  readonly unit: UnitAnswer;
  /** Hands files over to the gateway; only where the definition asks for some. */
  readonly upload: Upload | undefined;
}

export type Unavailable = 'unanswered' | 'unknown-procedure' | 'unknown-unit' | 'refused';

export type LoadResult =
  | { readonly code: 'ok'; readonly basis: ApplicationBasis }
  | { readonly code: Unavailable };

export interface LoadOptions {
  readonly client: Pick<GatewayClient, 'procedure' | 'unit'>;
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
  try {
    const [upload] = await Promise.all([loadUpload(options.connection, definition), loadParts(definition)]);
    return { code: 'ok', basis: { definition, unit: unit.value, upload } };
  } catch {
    // A script that cannot be fetched.
    return { code: 'unanswered' };
  }
}

function loadParts({ pages }: ProcedureDefinition): Promise<void> {
  return loadPageParts(pages.flatMap((page) => page.fields));
}

async function loadUpload(
  connection: GatewayClientOptions,
  definition: ProcedureDefinition,
): Promise<Upload | undefined> {
  if (!definition.pages.some((page) => page.fields.some(asksForFiles))) return undefined;
  const { gatewayUpload } = await import('./gateway-upload.ts');
  return gatewayUpload(connection, definition);
}

function asksForFiles(field: FieldDefinition): boolean {
  return field.type === 'attachment' || (field.type === 'group' && field.fields.some(asksForFiles));
}

function why(outcome: Outcome<unknown>, unknown: Unavailable): Unavailable {
  if (outcome.code !== 'problem') return 'unanswered';
  if (outcome.problem.status === 404) return unknown;
  return outcome.problem.status >= 500 ? 'unanswered' : 'refused';
}
