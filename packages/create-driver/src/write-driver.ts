import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

/** The kinds of device that there is a template of. */
export const templateKinds = ['barcode-scanner', 'navigation-keys', 'presence-sensor', 'lights'] as const;

export type TemplateKind = (typeof templateKinds)[number];

export interface NewDriver {
  /** Of the package: small letters, digits and hyphens, with a scope or without. */
  readonly name: string;
  readonly kind: TemplateKind;
  /** Must not be there yet. */
  readonly folder: string;
  /** What the package says it depends on: a version, or `file:…` of a copy of the SDK. */
  readonly sdk: string;
}

export type WriteResult =
  | { readonly code: 'written'; readonly folder: string }
  | { readonly code: 'name-invalid' }
  | { readonly code: 'folder-exists'; readonly folder: string };

const templates = resolve(import.meta.dirname, '../templates');
const templateEnd = '.template';

/** Writes a new driver package that passes the conformance kit. */
export async function writeDriver({ name, kind, folder, sdk }: NewDriver): Promise<WriteResult> {
  if (!/^(?:@[a-z0-9-]+\/)?[a-z][a-z0-9-]*$/.test(name)) return { code: 'name-invalid' };
  const target = resolve(folder);
  if (existsSync(target)) return { code: 'folder-exists', folder: target };
  await mkdir(target, { recursive: true });
  for (const part of ['shared', kind]) await cp(join(templates, part), target, { recursive: true });
  const words: readonly (readonly [string, string])[] = [
    ['my-device', name],
    ['MyDevice', className(name)],
    ['DEVICE_KIND', kind.replace('-', ' ')],
    ['SDK_VERSION', sdk],
    ['"DRIVER_MANIFEST"', `{ "driver": { "kind": "${kind}", "module": "src/open-device.ts" } }`],
  ];
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((found) => found.isFile())) {
    await fillIn(join(entry.parentPath, entry.name), words);
  }
  return { code: 'written', folder: target };
}

async function fillIn(file: string, words: readonly (readonly [string, string])[]): Promise<void> {
  let text = await readFile(file, 'utf8');
  for (const [word, replacement] of words) text = text.replaceAll(word, replacement);
  await writeFile(file, text);
  if (file.endsWith(templateEnd)) await rename(file, file.slice(0, -templateEnd.length));
}

function className(name: string): string {
  return basename(name)
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}
