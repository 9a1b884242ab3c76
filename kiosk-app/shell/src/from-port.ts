import { fromPromise } from 'xstate';
import type { PromiseActorLogic } from 'xstate';
import type { Waiting } from './ports.ts';

/** A port as an actor: asked once with the actor's input, and aborted when the actor is stopped. */
export function fromPort<Output, Input = void>(
  ask: (input: Input, options: Waiting) => Promise<Output>,
): PromiseActorLogic<Output, Input> {
  return fromPromise<Output, Input>(({ input, signal }) => ask(input, { signal }));
}
