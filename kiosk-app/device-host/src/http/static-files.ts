import { realpath, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

export interface StaticFile {
  readonly path: string;
  readonly bytes: number;
  readonly contentType: string;
  readonly cacheControl: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Finds the file that a URL path names inside `folder`; undefined for everything else.
 *
 * Links that lead out of the folder, encoded dots, NUL bytes and types that the shell has no use for are not found.
 */
export async function findStaticFile(folder: string, urlPath: string): Promise<StaticFile | undefined> {
  const relative = decodePath(urlPath);
  if (relative === undefined) return undefined;
  const contentType = contentTypes[extname(relative).toLowerCase()];
  if (contentType === undefined) return undefined;
  try {
    const root = await realpath(folder);
    const path = await realpath(resolve(root, relative));
    if (!path.startsWith(root + sep)) return undefined;
    const status = await stat(path);
    if (!status.isFile()) return undefined;
    return { path, bytes: status.size, contentType, cacheControl: cacheControl(relative) };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function decodePath(urlPath: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || /[\0\\]/.test(path)) return undefined;
  if (path.split('/').some((part) => part.startsWith('.'))) return undefined;
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** Vite puts a hash of the content into the names below `assets/`. */
function cacheControl(relative: string): string {
  if (relative.endsWith('.html')) return 'no-store';
  return /^assets\/.+-[\w-]{8,}\.\w+$/.test(relative) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG';
}
