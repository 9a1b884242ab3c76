import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';

const slot = Type.Union([Type.Literal('a'), Type.Literal('b')]);
const slotOrNone = Type.Union([slot, Type.Null()]);

const schema = Type.Object(
  {
    format: Type.Literal(1),
    /** In use; none before the first configuration. */
    active: slotOrNone,
    /** Taken back to when the active one does not come up. */
    previous: slotOrNone,
    /** Will be used after the next session. */
    waiting: slotOrNone,
    /** The active one has not come up yet; how often the host has started since. */
    trial: Type.Union([Type.Object({ starts: Type.Integer({ minimum: 0 }) }), Type.Null()]),
    /** No version up to this one is taken, but by a signed rollback. */
    floor: Type.Integer({ minimum: 0 }),
    /** Digests of those that did not come up. */
    bad: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 50 }),
  },
  { additionalProperties: false },
);

export type SlotName = Static<typeof slot>;
export type SlotState = Static<typeof schema>;

export const emptySlots: SlotState = {
  format: 1,
  active: null,
  previous: null,
  waiting: null,
  trial: null,
  floor: 0,
  bad: [],
};

/** Reads a state; undefined for anything else. */
export function parseSlotState(text: string): SlotState | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Value.Check(schema, value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The slot that may be written: neither in use nor needed to go back to. Undefined while the active one is on trial. */
export function freeSlot({ active, trial }: SlotState): SlotName | undefined {
  if (trial !== null) return undefined;
  return active === 'a' ? 'b' : 'a';
}
