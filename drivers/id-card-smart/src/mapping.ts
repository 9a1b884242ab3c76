import { smartCardFields, smartCardFiles } from '@motcua/devices/id-card';
import type { SmartCardField, SmartCardFile } from '@motcua/devices/id-card';
import genericLines from './mappings/generic-json-lines.json' with { type: 'json' };
import genericWebSocket from './mappings/generic-websocket.json' with { type: 'json' };

/** What a message can mean. */
export const meanings = [
  'result',
  'failed',
  'torn',
  'card-present',
  'card-absent',
  'reader-present',
  'reader-absent',
] as const;

export type MeaningName = (typeof meanings)[number];

/** Where bytes stand, and how they are written. */
export interface BytesPlace {
  readonly path: string;
  readonly encoding: 'base64' | 'hex';
}

/**
 * How one model of reader says things. Data: a new model is a new file.
 *
 * Paths lead through objects and lists: `Data.Items.0.Name`. Where several are given the first that holds text counts.
 */
export interface SmartReaderMapping {
  readonly name: string;
  /** Sent to begin a reading; null for readers that read every card. Texts `$can` and `$requestId` are filled in. */
  readonly start: Readonly<Record<string, unknown>> | null;
  /** Sent to end one that nobody waits for any more; null where there is no such thing. */
  readonly cancel: Readonly<Record<string, unknown>> | null;
  /** Where a result or a failure repeats `$requestId`; left out where the reader does not. */
  readonly requestIdPath?: string;
  /** What messages mean: the first entry counts in which every path holds its value. */
  readonly messages: readonly {
    readonly where: Readonly<Record<string, string | number | boolean>>;
    readonly means: MeaningName;
  }[];
  /** Where a failure has the vendor's word for it. */
  readonly failureCodePath?: string;
  readonly fields: Readonly<Partial<Record<SmartCardField, readonly string[]>>>;
  readonly files?: Readonly<Partial<Record<SmartCardFile, BytesPlace>>>;
  readonly portrait?: BytesPlace;
}

export type MappingCheck =
  | { readonly code: 'mapping'; readonly mapping: SmartReaderMapping }
  | { readonly code: 'invalid'; readonly path: string; readonly reason: string };

type Check = (value: unknown) => string | undefined;

const checks: Readonly<Record<keyof SmartReaderMapping, Check>> = {
  name: (value) => (typeof value === 'string' && value !== '' ? undefined : 'is no name'),
  start: isMessage,
  cancel: isMessage,
  requestIdPath: optional(isPath),
  messages: (value) =>
    Array.isArray(value) && value.length > 0 && value.every(isRule) && value.some(meansResult)
      ? undefined
      : 'is no list of { where, means } with a result among them',
  failureCodePath: optional(isPath),
  fields: (value) =>
    isRecord(value) &&
    Object.entries(value).every(
      ([field, paths]) =>
        isOneOf(smartCardFields, field) &&
        Array.isArray(paths) &&
        paths.length > 0 &&
        paths.every(isPathText),
    )
      ? undefined
      : 'is no list of paths for each of the known fields',
  files: optional((value) =>
    isRecord(value) &&
    Object.entries(value).every(([file, place]) => isOneOf(smartCardFiles, file) && isPlace(place))
      ? undefined
      : 'is no place for each of the known files',
  ),
  portrait: optional((value) => (isPlace(value) ? undefined : 'is no { path, encoding }')),
};

/** Checks the content of a mapping file; says at which entry it breaks and why. */
export function checkMapping(content: unknown): MappingCheck {
  if (!isRecord(content)) return { code: 'invalid', path: '', reason: 'is no object' };
  for (const [path, check] of Object.entries(checks)) {
    const reason = check(content[path]);
    if (reason !== undefined) return { code: 'invalid', path, reason };
  }
  const unknown = Object.keys(content).find((key) => !Object.hasOwn(checks, key));
  if (unknown !== undefined) return { code: 'invalid', path: unknown, reason: 'is not known' };
  return { code: 'mapping', mapping: content as unknown as SmartReaderMapping };
}

/** Mappings that come with the driver: one for each cable, to begin from. No vendor's own words are in them. */
export const builtInMappings: readonly SmartReaderMapping[] = [genericWebSocket, genericLines].map(
  (content) => {
    const checked = checkMapping(content);
    if (checked.code === 'invalid') throw new Error(`mapping: ${checked.path} ${checked.reason}`);
    return checked.mapping;
  },
);

function optional(check: Check): Check {
  return (value) => (value === undefined ? undefined : check(value));
}

function isMessage(value: unknown): string | undefined {
  return value === null || isRecord(value) ? undefined : 'is neither null nor an object';
}

function isPath(value: unknown): string | undefined {
  return isPathText(value) ? undefined : 'is no path';
}

function isPathText(value: unknown): value is string {
  return typeof value === 'string' && /^[^.]+(?:\.[^.]+)*$/u.test(value);
}

function isPlace(value: unknown): boolean {
  return isRecord(value) && isPathText(value['path']) && isOneOf(['base64', 'hex'], value['encoding']);
}

function isRule(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value['where']) || !isOneOf(meanings, value['means'])) return false;
  return Object.entries(value['where']).every(
    ([path, expected]) => isPathText(path) && ['string', 'number', 'boolean'].includes(typeof expected),
  );
}

function meansResult(value: unknown): boolean {
  return isRecord(value) && value['means'] === 'result';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneOf<const Word extends string>(words: readonly Word[], value: unknown): value is Word {
  return words.some((word) => word === value);
}
