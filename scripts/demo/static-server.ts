import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export interface StaticServerOptions {
  readonly folder: string;
  readonly port: number;
  /** Origins that the page's scripts may call, beside its own. */
  readonly connect: readonly string[];
  /** Files that are made at start, such as `config.json`. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface StaticServer extends AsyncDisposable {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built page on loopback under the strictest Content-Security-Policy it runs with: what a unit's own web
 * server would send.
 *
 * @throws the listening error, such as `EADDRINUSE`
 */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const server = createServer((request, response) => {
    serve(options, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
  return { address: `http://127.0.0.1:${port}`, close, [Symbol.asyncDispose]: close };
}

async function serve(
  options: StaticServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = filePath(options.folder, request.url ?? '/');
  const headers = {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self'",
      `connect-src 'self' ${options.connect.join(' ')}`.trim(),
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
  const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
  const extra = options.extra?.[name];
  if (extra !== undefined) {
    response.writeHead(200, { ...headers, 'content-type': types['.json'] }).end(JSON.stringify(extra));
    return;
  }
  const status = path === undefined ? undefined : await stat(path).catch(() => undefined);
  if (path === undefined || status === undefined || !status.isFile()) {
    response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end('not found');
    return;
  }
  const type = types[extname(path)] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': status.size });
  await pipeline(createReadStream(path), response);
}

function filePath(folder: string, url: string): string | undefined {
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  const path = normalize(join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
  return path.startsWith(normalize(folder) + sep) ? path : undefined;
}
