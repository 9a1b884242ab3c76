import type { GatewayClient } from '../gateway-client.ts';
import type { Outcome } from '../outcome.ts';
import { isListOf, isProcedure, isProcedureSummary, isUnit } from '../shapes.ts';
import type { Shape } from '../shapes.ts';

/** Answers of the gateway that anybody may read, on this machine's disk, for when there is no network. */
export interface KeptAnswers {
  keep(name: string, answer: unknown): Promise<void>;
  /** What was kept under a name, of whatever shape: the disk is outside too. Undefined without any. */
  find(name: string): Promise<unknown>;
}

/** The calls whose answers are the same for everybody. */
type PublicCalls = Pick<GatewayClient, 'procedures' | 'procedure' | 'unit'>;

export interface KeptGateway extends PublicCalls {
  /** Fetches definitions that may be wanted later, one after the other, and keeps them. Ends at the first silence. */
  preload(ids: readonly string[], options: { readonly signal: AbortSignal }): Promise<void>;
}

/**
 * The gateway's public calls, answered from what was kept when nobody answers: as it was known last. What the gateway
 * says, a refusal too, always counts more than what was kept.
 *
 * @param options.isDown true while it is known that nobody will answer: then nobody is waited for
 */
export function keptGateway(
  client: PublicCalls,
  answers: KeptAnswers,
  options: { readonly isDown?: () => boolean } = {},
): KeptGateway {
  const isDown = options.isDown ?? (() => false);

  const kept = async <Value>(name: string, shape: Shape<Value>): Promise<Outcome<Value> | undefined> => {
    const value = await answers.find(name);
    return shape(value) ? { code: 'ok', value } : undefined;
  };
  const ask = async <Value>(
    name: string,
    shape: Shape<Value>,
    call: () => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> => {
    if (isDown()) {
      const known = await kept(name, shape);
      if (known !== undefined) return known;
    }
    const outcome = await call();
    if (outcome.code === 'ok') await answers.keep(name, outcome.value);
    if (outcome.code === 'ok' || outcome.code === 'problem') return outcome;
    return (await kept(name, shape)) ?? outcome;
  };
  const gateway: KeptGateway = {
    procedures: (callOptions) =>
      ask('procedures', isListOf(isProcedureSummary), () => client.procedures(callOptions)),
    procedure: (id, callOptions) =>
      ask(`procedure ${id}`, isProcedure, () => client.procedure(id, callOptions)),
    unit: (code, callOptions) => ask(`unit ${code}`, isUnit, () => client.unit(code, callOptions)),
    preload: async (ids, { signal }) => {
      for (const id of ids) {
        if (signal.aborted) return;
        const outcome = await client.procedure(id, { signal }).catch(() => ({ code: 'offline' as const }));
        if (outcome.code === 'ok') await answers.keep(`procedure ${id}`, outcome.value);
        else if (outcome.code !== 'problem') return;
      }
    },
  };
  return gateway;
}
