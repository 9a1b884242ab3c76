import { createReadStream } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Log } from '../log.ts';
import { securityHeaders } from './security-headers.ts';
import { findStaticFile } from './static-files.ts';

export interface ShellHandlerOptions {
  readonly shellFolder: string;
  /** Served as `/config.json`, as it is at that moment. */
  readonly kiosk: () => { readonly gateway: string };
  /** Our own address, `127.0.0.1:PORT`; asked at each request, since the port is known only after listening. */
  readonly host: () => string;
  /** Values of the Host header that are ours. */
  readonly hosts: () => ReadonlySet<string>;
  readonly log: Log;
}

/** Serves the shell's built files and its configuration. */
export function shellHandler(options: ShellHandlerOptions): RequestListener {
  return (request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      // The page went away in the middle of a file: nothing is wrong.
      if (response.destroyed) return;
      options.log.error('request-failed', error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };
}

async function answer(
  { shellFolder, kiosk, host, hosts }: ShellHandlerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = securityHeaders([`ws://${host()}`, new URL(kiosk().gateway).origin]);
  const refuse = (status: number, extra: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(status, { ...headers, ...extra, 'cache-control': 'no-store' }).end();
  };
  if (!hosts().has(request.headers.host ?? '')) return refuse(421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' });

  const urlPath = (request.url ?? '/').replace(/[?#].*$/s, '');
  if (urlPath === '/config.json') {
    const body = JSON.stringify(kiosk());
    response.writeHead(200, {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  const file = await findStaticFile(shellFolder, urlPath);
  if (file === undefined) return refuse(404);
  response.writeHead(200, {
    ...headers,
    'content-type': file.contentType,
    'content-length': file.bytes,
    'cache-control': file.cacheControl,
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file.path), response);
}
