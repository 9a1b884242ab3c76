import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { panelState } from '../devices.ts';
import type { SimulatedDevices } from '../devices.ts';
import { perform } from './actions.ts';
import { loadPageFiles } from './page-files.ts';
import type { PageFile } from './page-files.ts';
import { readJsonBody } from './read-json-body.ts';
import { sendStateEvents } from './state-events.ts';

export interface PanelServer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** Safe to call twice. */
  close(): Promise<void>;
}

const securityHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/**
 * Serves the panel's page and its API on loopback.
 *
 * A request of another web page is refused by its Origin, a name bound to loopback by its Host; programs send no Origin.
 *
 * @throws the listening error, such as `EADDRINUSE`
 */
export async function startPanelServer(devices: SimulatedDevices, port: number): Promise<PanelServer> {
  const files = await loadPageFiles();
  let hosts: readonly string[] = [];
  const server = createServer((request, response) => {
    const { host = '', origin } = request.headers;
    if (!hosts.includes(host)) sendJson(response, 421, { code: 'host' });
    else if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) {
      sendJson(response, 403, { code: 'origin' });
    } else {
      answer(devices, files, request, response).catch((error: unknown) => {
        console.error(error);
        if (response.headersSent) response.destroy();
        else sendJson(response, 500, { code: 'internal' });
      });
    }
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const boundPort = bound !== null && typeof bound === 'object' ? bound.port : port;
  hosts = [`127.0.0.1:${boundPort}`, `localhost:${boundPort}`];

  const close = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { address: `http://127.0.0.1:${boundPort}`, close, [Symbol.asyncDispose]: close };
}

async function answer(
  devices: SimulatedDevices,
  files: ReadonlyMap<string, PageFile>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').replace(/[?#].*$/s, '');
  if (request.method === 'POST') return await act(devices, path, request, response);
  if (request.method !== 'GET') return sendJson(response, 405, { code: 'method' });

  const file = files.get(path);
  if (file !== undefined) return send(response, 200, file.contentType, file.body);
  const paperId = /^\/api\/papers\/([\w-]+)\.png$/.exec(path)?.[1];
  if (paperId !== undefined) {
    const png = await devices.papers.read(paperId);
    return png === undefined
      ? sendJson(response, 404, { code: 'no-paper' })
      : send(response, 200, 'image/png', png);
  }
  switch (path) {
    case '/api/state':
      return sendJson(response, 200, panelState(devices));
    case '/api/papers':
      return sendJson(response, 200, { papers: devices.papers.papers });
    case '/api/events':
      response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream' });
      return sendStateEvents(
        response,
        (listener) => devices.watch(listener),
        () => panelState(devices),
      );
    default:
      return sendJson(response, 404, { code: 'not-found' });
  }
}

async function act(
  devices: SimulatedDevices,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readJsonBody(request);
  if (body === undefined) {
    return sendJson(response, 400, { code: 'invalid', reason: 'a JSON object of at most 64 KiB' });
  }
  const result = await perform(devices, path, body);
  if (result === undefined) return sendJson(response, 404, { code: 'not-found' });
  const { status, ...rest } = result;
  sendJson(response, status, rest);
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: Uint8Array | string,
): void {
  response.writeHead(status, { ...securityHeaders, 'content-type': contentType }).end(body);
}
