import { createFilesClient } from '@motcua/client';
import type { GatewayClientOptions } from '@motcua/client';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { Upload } from '../attachment/upload.ts';

/** Hands files over to the gateway, for the fields of one definition. */
export function gatewayUpload(
  options: GatewayClientOptions,
  { id, version }: Pick<ProcedureDefinition, 'id' | 'version'>,
): Upload {
  const client = createFilesClient(options);
  return async (file, signal, target) => {
    // Progress does not go through a fetch of somebody else.
    const to = options.fetch === undefined ? target : { fieldId: target.fieldId };
    const outcome = await client.upload(file, { procedure: id, version, signal, ...to });
    if (outcome.code === 'ok') return { code: 'ok', id: outcome.value.id };
    if (outcome.code !== 'problem') return { code: 'failed' };
    const { status, message } = outcome.problem;
    // Too slow, too many at the moment, or the gateway's own trouble: the same file may go later.
    const passes = status === 408 || status === 429 || status >= 500;
    return { code: passes ? 'failed' : 'refused', message };
  };
}
