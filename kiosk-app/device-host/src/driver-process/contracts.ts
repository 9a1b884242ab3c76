import { Type } from 'typebox';
import { faultsSchema } from './messages.ts';

const code = <const Code extends string>(value: Code) => Type.Object({ code: Type.Literal(value) });

/** `ScanResult`, from a driver's process. */
export const scanResult = Type.Union([
  Type.Object({ code: Type.Literal('scanned'), text: Type.String({ maxLength: 100_000 }) }),
  Type.Object({
    code: Type.Literal('unreadable'),
    reason: Type.Union([Type.Literal('not-utf8'), Type.Literal('too-long')]),
  }),
  code('busy'),
  code('canceled'),
  code('lost'),
]);

/** `PrintResult`, from a driver's process. */
export const printResult = Type.Union([
  code('printed'),
  Type.Object({ code: Type.Literal('faulted'), faults: faultsSchema }),
  code('lost'),
  code('timeout'),
  code('busy'),
  code('canceled'),
]);

/** `HealthResult`, from a driver's process. */
export const healthResult = Type.Union([
  Type.Object({
    code: Type.Literal('healthy'),
    proof: Type.Union([Type.Literal('link'), Type.Literal('answer'), Type.Literal('work')]),
  }),
  Type.Object({ code: Type.Literal('unhealthy'), faults: faultsSchema }),
  code('timeout'),
  code('lost'),
  code('busy'),
  code('canceled'),
  code('unsupported'),
]);

const key = Type.Union([
  Type.Literal('up'),
  Type.Literal('down'),
  Type.Literal('left'),
  Type.Literal('right'),
  Type.Literal('select'),
  Type.Literal('help'),
]);

/** `NavigationKeyEvent`, from a driver's process. */
export const keyEvent = Type.Object({
  key,
  phase: Type.Union([Type.Literal('pressed'), Type.Literal('released')]),
});

/** What a keypad says of itself beside its state. */
export const keyProperties = Type.Object({ keys: Type.Array(key, { maxItems: 6 }) });

/** `Presence`, from a driver's process. */
export const presenceReading = Type.Union([
  Type.Literal('somebody'),
  Type.Literal('nobody'),
  Type.Literal('unknown'),
]);

/** `HeadsetPresence`, from a driver's process. */
export const headsetReading = Type.Union([
  Type.Literal('plugged'),
  Type.Literal('unplugged'),
  Type.Literal('unknown'),
]);

/** What lights say of themselves beside their state. */
export const lightsProperties = Type.Object({
  places: Type.Array(
    Type.Union([
      Type.Literal('status'),
      Type.Literal('card-reader'),
      Type.Literal('scanner'),
      Type.Literal('printer'),
      Type.Literal('payment'),
      Type.Literal('headset'),
    ]),
    { maxItems: 6 },
  ),
});

/** `LightResult`, from a driver's process. */
export const lightResult = Type.Union([code('set'), code('unsupported'), code('lost')]);

/** What a printer says of itself beside its state. */
export const printerProperties = Type.Object({
  warnings: Type.Array(Type.Literal('paper-low'), { maxItems: 1 }),
  widthDots: Type.Integer({ minimum: 100, maximum: 2000 }),
  encoding: Type.Optional(
    Type.Object({
      cut: Type.Union([Type.Literal('partial'), Type.Literal('full'), Type.Literal('tear')]),
      feedUnitsPerDot: Type.Optional(Type.Number({ minimum: 0.01, maximum: 100 })),
    }),
  ),
});
