import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { listRecordings } from '@motcua/speech/recordings';
import { securityHeaders } from './security-headers.ts';
import { findStaticFile } from './static-files.ts';

const path = '/recordings/';
const index = `${path}index.json`;
const headers = { ...securityHeaders([]), 'cache-control': 'no-cache' };

export function isRecordingsPath(url: string | undefined): boolean {
  return url?.startsWith(path) === true;
}

/**
 * Serves recordings of sentences: `/recordings/index.json` has the file of each sentence by language, the others are the
 * files themselves. Without a folder the index is empty.
 */
export function recordingsHandler(options: {
  readonly folder: string | undefined;
  readonly hosts: () => ReadonlySet<string>;
}): RequestListener {
  const { folder, hosts } = options;
  return (request, response) => {
    const refuse = (status: number): void => void response.writeHead(status, headers).end();
    const url = (request.url ?? '').replace(/[?#].*$/s, '');
    if (!hosts().has(request.headers.host ?? '')) return refuse(421);
    if (request.method !== 'GET') return refuse(405);
    const answer = async (): Promise<void> => {
      if (url === index) {
        const { recorded } = listRecordings(folder === undefined ? [] : await filesBelow(folder));
        response.writeHead(200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
        response.end(JSON.stringify(recorded));
        return;
      }
      const file =
        folder === undefined ? undefined : await findStaticFile(folder, url.slice(path.length - 1));
      if (file === undefined) return refuse(404);
      response.writeHead(200, {
        ...headers,
        'content-type': file.contentType,
        'content-length': file.bytes,
      });
      await pipeline(createReadStream(file.path), response);
    };
    answer().catch(() => (response.headersSent ? response.destroy() : refuse(500)));
  };
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
