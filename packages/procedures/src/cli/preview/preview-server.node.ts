import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { previewFiles } from './preview-page.ts';

/** What the page shows. */
export interface PreviewState {
  readonly file: string;
  /** Undefined until the file has once been without problems. */
  readonly procedure?: string;
  readonly gateway: string;
  readonly unit: string;
  readonly problems: readonly { readonly line: number; readonly column: number; readonly reason: string }[];
  /** The gateway still serves an earlier state of the file. */
  readonly stale: boolean;
}

export interface PreviewServerOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** The widgets' bundle, served below `motcua/`. */
  readonly widgetFolder: string;
  readonly state: () => PreviewState;
}

export interface PreviewServer extends AsyncDisposable {
  readonly address: string;
  /** Tells open pages to load anew. */
  tellChanged(): void;
  close(): Promise<void>;
}

const host = '127.0.0.1';
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Serves the preview on this computer alone, under the policy that a ward's website has.
 *
 * @throws the listening error, such as `EADDRINUSE`
 */
export async function startPreviewServer(options: PreviewServerOptions): Promise<PreviewServer> {
  const pages = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  const { port } = server.address() as AddressInfo;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = headersFor(options.state().gateway);
    // A website that resolves to this computer must not read the preview: it comes with its own name.
    if (request.headers.host !== `${host}:${port}`) {
      response.writeHead(403, headers).end();
      return;
    }
    const { pathname } = new URL(request.url ?? '/', `http://${host}`);
    const file = Object.hasOwn(previewFiles, pathname) ? previewFiles[pathname] : undefined;
    if (request.method !== 'GET') response.writeHead(405, headers).end();
    else if (file !== undefined)
      response.writeHead(200, { ...headers, 'content-type': file.type }).end(file.text);
    else if (pathname === '/state.json') {
      response
        .writeHead(200, { ...headers, 'content-type': 'application/json' })
        .end(JSON.stringify(options.state()));
    } else if (pathname === '/changes') {
      response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' }).write(': open\n\n');
      pages.add(response);
      response.once('close', () => pages.delete(response));
    } else await sendWidget(options.widgetFolder, pathname, { headers, response });
  }

  const close = async (): Promise<void> => {
    if (!server.listening) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
  return {
    address: `http://${host}:${port}`,
    tellChanged: () => pages.forEach((page) => page.write('event: changed\ndata: \n\n')),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function headersFor(gateway: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${gateway}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}

async function sendWidget(
  folder: string,
  pathname: string,
  {
    headers,
    response,
  }: { readonly headers: Readonly<Record<string, string>>; readonly response: ServerResponse },
): Promise<void> {
  const path = normalize(join(folder, pathname.replace(/^\/motcua\//, '')));
  const type = types[extname(path)];
  const inside = pathname.startsWith('/motcua/') && path.startsWith(normalize(folder) + sep);
  const status = inside && type !== undefined ? await stat(path).catch(() => undefined) : undefined;
  if (type === undefined || status?.isFile() !== true) {
    response.writeHead(404, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': status.size });
  await pipeline(createReadStream(path), response);
}
