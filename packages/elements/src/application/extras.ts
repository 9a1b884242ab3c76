import type { GatewayClient, GatewayClientOptions } from '@motcua/client';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { Upload } from '../attachment/upload.ts';
import type { UnitSuggestions } from '../unit-suggestion/suggestion-source.ts';
import type { Filling } from './filling.ts';
import { gatewayUpload } from './gateway-upload.ts';
import { unitSuggestions } from './unit-suggestions.ts';

/** What only some definitions need of the gateway: where files go, and which unit an address means. */
export interface Extras {
  readonly upload: Upload;
  readonly suggestions: (filling: Filling) => UnitSuggestions;
}

/** `connection` leads to the gateway of `client`. */
export function extrasOf(
  client: Pick<GatewayClient, 'suggestUnits'>,
  connection: GatewayClientOptions,
  definition: ProcedureDefinition,
): Extras {
  return {
    upload: gatewayUpload(connection, definition),
    suggestions: (filling) => unitSuggestions(client, filling),
  };
}
