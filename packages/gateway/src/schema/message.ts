import { Type } from 'typebox';
import type { Static, TSchema, TUnsafe } from 'typebox';

type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;

type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : false) : false;

/**
 * Binds a schema to the message type that clients compile against, and fails to compile when the two have drifted.
 *
 * @example
 * const CaseStatusAnswer = message<CaseStatus>()(CaseStatusSchema);
 */
export function message<Message>() {
  return <Schema extends TSchema>(
    schema: Same<DeepReadonly<Static<Schema>>, DeepReadonly<Message>> extends true ? Schema : never,
  ): TUnsafe<Message> => Type.Unsafe<Message>(schema);
}
