import type { CutKind } from '@motcua/receipt';
import type { StatusRequest } from './commands.ts';
import customTg2480 from './models/custom-tg2480.json' with { type: 'json' };
import customVkp80 from './models/custom-vkp80.json' with { type: 'json' };
import epsonTmT20 from './models/epson-tm-t20.json' with { type: 'json' };
import epsonTmT88 from './models/epson-tm-t88.json' with { type: 'json' };
import generic58 from './models/generic-58.json' with { type: 'json' };
import generic80 from './models/generic-80.json' with { type: 'json' };
import starMcPrint3 from './models/star-mc-print3.json' with { type: 'json' };
import xprinter58 from './models/xprinter-58.json' with { type: 'json' };
import xprinter80 from './models/xprinter-80.json' with { type: 'json' };

/** What the driver has to know about a printer. Data: a new model is a new file in `models/`. */
export interface PrinterModel {
  readonly name: string;
  readonly widthDots: number;
  /** What proves that everything before it is done: `GS ( H` with an id, or `GS r`. */
  readonly fence: 'process-id' | 'transmit-status';
  readonly cut: CutKind;
  /** Units of `ESC J` in one row of dots; null where it is not known. */
  readonly feedUnitsPerDot: number | null;
  readonly hasNearEndSensor: boolean;
  /** Which of `DLE EOT 1`–`4` it answers. */
  readonly statusRequests: readonly StatusRequest[];
  /** Knows `DLE DC4` function 8. */
  readonly clearsBuffers: boolean;
  /** Holds a cut receipt out to the person, and takes it back (`GS e`). */
  readonly presenter?: {
    /** How far it holds it out, in the printer's own steps. */
    readonly presentSteps: number;
    /** A receipt that nobody takes is taken back after this time, so that nobody else does; null for never. */
    readonly retractAfterMs: number | null;
  };
  /** Makers as USB knows them, to propose a model for a printer that was found. */
  readonly usbVendorIds?: readonly number[];
}

export type ModelCheck =
  | { readonly code: 'model'; readonly model: PrinterModel }
  | { readonly code: 'invalid'; readonly path: string; readonly reason: string };

const fields: Readonly<Record<keyof Required<PrinterModel>, (value: unknown) => string | undefined>> = {
  name: (value) => (typeof value === 'string' && value !== '' ? undefined : 'is no name'),
  widthDots: (value) =>
    isWhole(value) && value >= 8 && value <= 2400 && value % 8 === 0
      ? undefined
      : 'is no multiple of 8 from 8 to 2400',
  fence: oneOf('process-id', 'transmit-status'),
  cut: oneOf('partial', 'full', 'tear'),
  feedUnitsPerDot: (value) =>
    value === null || (typeof value === 'number' && value > 0 && value <= 8)
      ? undefined
      : 'is neither null nor a number up to 8',
  hasNearEndSensor: isBoolean,
  statusRequests: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((n) => isWhole(n) && n >= 1 && n <= 4)
      ? undefined
      : 'is no list of numbers from 1 to 4',
  clearsBuffers: isBoolean,
  presenter: (value) =>
    value === undefined || isPresenter(value)
      ? undefined
      : 'has no presentSteps up to 255 and retractAfterMs',
  usbVendorIds: (value) =>
    value === undefined ||
    (Array.isArray(value) && value.every((id) => isWhole(id) && id > 0 && id <= 0xffff))
      ? undefined
      : 'is no list of USB vendor ids',
};

/** Checks the content of a model file; says at which field it breaks and why. */
export function checkModel(content: unknown): ModelCheck {
  if (!isRecord(content)) return { code: 'invalid', path: '', reason: 'is no object' };
  for (const [path, check] of Object.entries(fields)) {
    const reason = check(content[path]);
    if (reason !== undefined) return { code: 'invalid', path, reason };
  }
  const unknown = Object.keys(content).find((key) => !(key in fields));
  if (unknown !== undefined) return { code: 'invalid', path: unknown, reason: 'is not known' };
  return isModel(content)
    ? { code: 'model', model: content }
    : { code: 'invalid', path: '', reason: 'is no model' };
}

const builtIn = [
  generic80,
  generic58,
  epsonTmT88,
  epsonTmT20,
  starMcPrint3,
  xprinter80,
  xprinter58,
  customVkp80,
  customTg2480,
];

/** The models that come with the driver, by name. Each is checked when it is first asked for. */
export function findModel(name: string): PrinterModel | undefined {
  for (const content of builtIn) {
    const checked = checkModel(content);
    if (checked.code === 'invalid') throw new Error(`printer model: ${checked.path} ${checked.reason}`);
    if (checked.model.name === name) return checked.model;
  }
  return undefined;
}

/** Names that `findModel` knows. */
export const modelNames: readonly string[] = builtIn.map(({ name }) => name);

function oneOf(...allowed: readonly string[]): (value: unknown) => string | undefined {
  return (value) =>
    typeof value === 'string' && allowed.includes(value) ? undefined : `is none of ${allowed.join(', ')}`;
}

function isPresenter(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { presentSteps: steps, retractAfterMs: after } = value;
  return isWhole(steps) && steps > 0 && steps <= 255 && (after === null || (isWhole(after) && after > 0));
}

function isBoolean(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : 'is neither true nor false';
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isModel(
  content: Readonly<Record<string, unknown>>,
): content is Readonly<Record<string, unknown>> & PrinterModel {
  return Object.entries(fields).every(([path, check]) => check(content[path]) === undefined);
}
