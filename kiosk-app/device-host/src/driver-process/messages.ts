import type { DeviceAbout, DeviceState, DeviceStatistics } from '@motcua/devices';
import { Type } from 'typebox';
import { Value } from 'typebox/value';

/** From the host to a driver's process. */
export type HostMessage =
  | { readonly kind: 'open'; readonly name: string; readonly settings: object }
  | { readonly kind: 'call'; readonly id: number; readonly operation: string; readonly options: object }
  | { readonly kind: 'cancel'; readonly id: number }
  /** With the band's bytes beside it. */
  | { readonly kind: 'band'; readonly id: number }
  | { readonly kind: 'bands-end'; readonly id: number; readonly broken: boolean }
  | { readonly kind: 'ping'; readonly id: number }
  | { readonly kind: 'close' };

/** From a driver's process to the host. */
export type DriverMessage =
  | ({ readonly kind: 'opened'; readonly about: DeviceAbout; readonly properties: Properties } & Counted)
  | ({ readonly kind: 'state'; readonly state: DeviceState; readonly properties: Properties } & Counted)
  | { readonly kind: 'event'; readonly name: string; readonly value: unknown }
  | ({ readonly kind: 'result'; readonly id: number; readonly value: unknown } & Counted)
  /** The operation was rejected: a bug of the driver. */
  | { readonly kind: 'threw'; readonly id: number; readonly error: string; readonly at: string }
  | { readonly kind: 'want-band'; readonly id: number }
  | ({ readonly kind: 'pong'; readonly id: number } & Counted)
  /** The driver cannot go on; its process ends after it. */
  | { readonly kind: 'failed'; readonly stage: FailedStage; readonly error: string; readonly at: string };

/** The device's statistics at that time. */
export interface Counted {
  readonly statistics?: DeviceStatistics;
}

export type FailedStage = 'load' | 'open' | 'run';
export type Properties = Readonly<Record<string, unknown>>;

const id = Type.Integer({ minimum: 1 });
const word = Type.String({ maxLength: 60 });
const longText = Type.String({ maxLength: 2000 });
const words = Type.Array(word, { maxItems: 40 });
const properties = Type.Record(Type.String({ maxLength: 40 }), Type.Unknown());

const faults = (
  ['paper-out', 'cover-open', 'cutter', 'paper-jam', 'overheated', 'unrecoverable', 'offline'] as const
).map((fault) => Type.Literal(fault));

/** A list of faults from a driver's process. */
export const faultsSchema = Type.Array(Type.Union(faults), { maxItems: 10 });

const state = Type.Union([
  Type.Object({
    kind: Type.Union(['starting', 'ready', 'busy', 'lost', 'closed'].map((kind) => Type.Literal(kind))),
  }),
  Type.Object({ kind: Type.Literal('faulted'), faults: faultsSchema }),
]);

const about = Type.Object({
  kind: word,
  driver: word,
  model: Type.Optional(word),
  powerReporting: Type.Union([Type.Literal('none'), Type.Literal('lost'), Type.Literal('off-and-unplugged')]),
  healthDepths: words,
  tells: words,
  counts: words,
});

const statistics = Type.Object({
  openForMs: Type.Number(),
  counts: Type.Record(Type.String({ maxLength: 40 }), Type.Number()),
});

const counted = { statistics: Type.Optional(statistics) };

const schemas = {
  opened: Type.Object({ about, properties, ...counted }),
  state: Type.Object({ state, properties, ...counted }),
  event: Type.Object({ name: word, value: Type.Unknown() }),
  result: Type.Object({ id, value: Type.Unknown(), ...counted }),
  threw: Type.Object({ id, error: longText, at: longText }),
  'want-band': Type.Object({ id }),
  pong: Type.Object({ id, ...counted }),
  failed: Type.Object({
    stage: Type.Union([Type.Literal('load'), Type.Literal('open'), Type.Literal('run')]),
    error: longText,
    at: longText,
  }),
} as const satisfies Record<DriverMessage['kind'], Type.TSchema>;

/** Checks a message of a driver's process; undefined when it is none. What an operation gave is for its contract to check. */
export function parseDriverMessage(value: unknown): DriverMessage | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  const { kind } = value;
  if (typeof kind !== 'string' || !Object.hasOwn(schemas, kind)) return undefined;
  const schema: Type.TSchema = schemas[kind as DriverMessage['kind']];
  return Value.Check(schema, value) ? (value as DriverMessage) : undefined;
}
