import { fromPromise } from 'xstate';
import type { PromiseActorLogic } from 'xstate';

/** Stands where the composition puts a real actor; running it is a bug. */
export function notProvided<Output, Input>(name: string): PromiseActorLogic<Output, Input> {
  return fromPromise<Output, Input>(() => Promise.reject(new Error(`actor ${name} was not provided`)));
}
