import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { entityTagOf } from '../http/entity-tag.ts';

export interface PageFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly tag: string;
}

/** The files of a built page by their path below it; the page itself is ``. */
export type Page = ReadonlyMap<string, PageFile>;

export type PageOutcome =
  | { readonly code: 'ok'; readonly page: Page }
  /** The folder cannot be read, or has no `index.html`. */
  | { readonly code: 'no-page' };

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Reads a built page into memory: only what was in the folder then can ever be asked for, whatever path a request has.
 * Files of `assets/` carry the digest of their content in their names and are kept for a year.
 */
export async function loadPage(folder: string): Promise<PageOutcome> {
  const page = new Map<string, PageFile>();
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file).split(sep).join('/');
      page.set(path === 'index.html' ? '' : path, pageFile(path, await readFile(file)));
    }
  } catch {
    return { code: 'no-page' };
  }
  return page.has('') ? { code: 'ok', page } : { code: 'no-page' };
}

function pageFile(path: string, bytes: Buffer): PageFile {
  const isHashed = path.startsWith('assets/');
  return {
    bytes,
    contentType: contentTypes[extname(path)] ?? 'application/octet-stream',
    cacheControl: isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    tag: entityTagOf(bytes.toString('base64')),
  };
}
