export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
}

/** A promise whose end is in the test's hand. */
export function deferred<Value>(): Deferred<Value> {
  return Promise.withResolvers<Value>();
}
