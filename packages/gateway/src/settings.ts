import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { FileLimits } from './files/file-limits.ts';

interface Variable {
  readonly schema: TSchema;
  readonly fallback?: string;
  /** What it must be, for whoever set it wrong. */
  readonly mustBe: string;
}

const variables = {
  MOTCUA_GATEWAY_PORT: {
    schema: Type.String({ pattern: String.raw`^\d{1,5}$` }),
    fallback: '0',
    mustBe: 'must be a port from 0 (any free one) to 65535',
  },
  MOTCUA_DATA: {
    schema: Type.String({ minLength: 1 }),
    mustBe: 'must name the folder that keeps gateway.sqlite, files/ and outbox-keys/',
  },
  MOTCUA_ORIGINS: {
    schema: Type.String(),
    fallback: '',
    mustBe: 'must list web origins such as https://phuong.example, separated by commas',
  },
  MOTCUA_OFFICER_TOKEN: {
    schema: Type.String({ minLength: 16 }),
    mustBe: 'must be a secret of at least 16 characters',
  },
  MOTCUA_GATEWAY_ADDRESS: {
    schema: Type.String(),
    fallback: '',
    mustBe: 'must be the origin at which phones reach the gateway, such as https://motcua.example',
  },
  MOTCUA_PHONE_PAGE: {
    schema: Type.String(),
    fallback: '',
    mustBe: 'must name the folder of the built page for phones, with its index.html',
  },
  MOTCUA_UPLOADS_ADDRESS_MB: {
    schema: Type.String({ pattern: String.raw`^[1-9]\d{0,6}$` }),
    fallback: '1024',
    mustBe: 'must be a number of megabytes: what one network address may have sent and not handed in',
  },
  MOTCUA_UPLOADS_TOTAL_MB: {
    schema: Type.String({ pattern: String.raw`^[1-9]\d{0,8}$` }),
    fallback: '20480',
    mustBe: 'must be a number of megabytes: what all may have sent and not handed in',
  },
  MOTCUA_QUEUE: {
    schema: Type.String(),
    fallback: '',
    mustBe: 'must name the JSON file with the lines and counters of the office',
  },
  MOTCUA_KIOSK_CONFIGS: {
    schema: Type.String(),
    fallback: '',
    mustBe: 'must name the folder of signed configurations of kiosks',
  },
  MOTCUA_DEFINITIONS: {
    schema: Type.String(),
    fallback: '',
    mustBe: 'must name a folder of procedure definitions; left out, the built-in catalogue is served',
  },
} as const satisfies Readonly<Record<string, Variable>>;

type Name = keyof typeof variables;

export interface Settings {
  readonly port: number;
  readonly dataFolder: string;
  readonly origins: readonly string[];
  readonly officerToken: string;
  readonly fileLimits: Pick<FileLimits, 'unboundBytes' | 'unboundBytesOfAddress'>;
  /** Where phones reach the gateway; as each request was addressed without it. */
  readonly address?: string;
  /** Folder of the built page for phones; the workspace's own, where it is built, without it. */
  readonly phonePageFolder?: string;
  /** Folder of signed configurations of kiosks; without it there are none. */
  readonly kioskConfigurations?: string;
  /** The built-in catalogue without it. */
  readonly definitionsFolder?: string;
  /** File with the lines and counters; those of a usual ward office without it. */
  readonly queueFile?: string;
}

export type SettingsOutcome =
  | { readonly code: 'ok'; readonly settings: Settings }
  | { readonly code: 'invalid'; readonly complaints: readonly string[] };

/** Reads the environment once. Complaints name the variable and what it must be, never what it is. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): SettingsOutcome {
  const wrong = new Set<Name>();
  const read = (name: Name): string => {
    const variable: Variable = variables[name];
    const value = environment[name] ?? variable.fallback;
    if (!Value.Check(variable.schema, value)) wrong.add(name);
    return value ?? '';
  };
  const port = Number(read('MOTCUA_GATEWAY_PORT'));
  if (port > 65_535) wrong.add('MOTCUA_GATEWAY_PORT');
  const origins = read('MOTCUA_ORIGINS')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  if (!origins.every(isOrigin)) wrong.add('MOTCUA_ORIGINS');
  const dataFolder = read('MOTCUA_DATA');
  const officerToken = read('MOTCUA_OFFICER_TOKEN');
  const megabytes = (name: Name): number => Number(read(name)) * 1024 * 1024;
  const fileLimits = {
    unboundBytesOfAddress: megabytes('MOTCUA_UPLOADS_ADDRESS_MB'),
    unboundBytes: megabytes('MOTCUA_UPLOADS_TOTAL_MB'),
  };
  const definitionsFolder = read('MOTCUA_DEFINITIONS');
  const phonePageFolder = read('MOTCUA_PHONE_PAGE');
  const queueFile = read('MOTCUA_QUEUE');
  const kioskConfigurations = read('MOTCUA_KIOSK_CONFIGS');
  const address = read('MOTCUA_GATEWAY_ADDRESS');
  if (address !== '' && !isOrigin(address)) wrong.add('MOTCUA_GATEWAY_ADDRESS');

  if (wrong.size > 0)
    return { code: 'invalid', complaints: [...wrong].map((name) => `${name} ${variables[name].mustBe}`) };
  return {
    code: 'ok',
    settings: {
      port,
      dataFolder,
      origins,
      officerToken,
      fileLimits,
      ...(definitionsFolder === '' ? {} : { definitionsFolder }),
      ...(phonePageFolder === '' ? {} : { phonePageFolder }),
      ...(address === '' ? {} : { address }),
      ...(queueFile === '' ? {} : { queueFile }),
      ...(kioskConfigurations === '' ? {} : { kioskConfigurations }),
    },
  };
}

/** True for the exact text a browser sends as Origin: scheme and host, no path. */
const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;
