import { readFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/** Reads a file that was named on the command line. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${codeOf(error)})`, { cause: error });
  }
}

export async function readJson(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`${path}: is not JSON`, { cause: error });
  }
}

const mediaTypes: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.png': 'image/png' };

/** Reads what an author writes: a logo may stand there as `"file": "logo.svg"`, beside the configuration. */
export async function readSource(path: string): Promise<unknown> {
  const source = await readJson(path);
  const logo = memberOf(source, 'logo');
  const file = memberOf(logo, 'file');
  if (typeof source !== 'object' || source === null || typeof logo !== 'object' || typeof file !== 'string')
    return source;
  const mediaType = mediaTypes[extname(file).toLowerCase()];
  if (mediaType === undefined) throw new UsageError(`${file}: a logo is an .svg or a .png file`);
  const { file: _, ...rest } = logo as Record<string, unknown>;
  const bytes = await readBytes(resolve(dirname(path), file));
  return { ...source, logo: { ...rest, mediaType, data: bytes.toString('base64') } };
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${codeOf(error)})`, { cause: error });
  }
}

/** The code of a failure to read or write. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;
}
