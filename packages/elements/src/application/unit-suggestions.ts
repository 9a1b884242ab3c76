import type { GatewayClient } from '@motcua/client';
import { suggestionsFrom } from '../unit-suggestion/suggestion-source.ts';
import type { UnitSuggestions } from '../unit-suggestion/suggestion-source.ts';
import type { Filling } from './filling.ts';

/** Reads addresses out of a draft and asks the gateway about them; remembers each unit for the review. */
export function unitSuggestions(
  client: Pick<GatewayClient, 'suggestUnits'>,
  filling: Filling,
): UnitSuggestions {
  return suggestionsFrom(
    (path) => filling.answerAt(path),
    async (address, signal) => {
      const outcome = await client.suggestUnits(address, { signal });
      if (outcome.code !== 'ok') throw new Error(`no suggestion: ${outcome.code}`);
      for (const { unit } of outcome.value) filling.rememberUnit(unit);
      return outcome.value;
    },
  );
}
