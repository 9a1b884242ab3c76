import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { securityHeaders } from '../http/security-headers.ts';
import { findStaticFile } from '../http/static-files.ts';
import type { Log } from '../log.ts';
import { isSameSecret } from '../wire/admission.ts';
import { answerCare } from './care-routes.ts';
import type { CareAnswer, Caller } from './care-routes.ts';
import { reportDevices } from './device-report.ts';
import type { LogHistory } from './log-history.ts';
import type { MachineCare } from './machine-care.ts';
import type { TechnicianReport } from '@motcua/care';
import { runTest } from './run-test.ts';
import type { TestParts } from './run-test.ts';

export interface TechnicianOptions extends TestParts {
  /** Of the page beside the kiosk; technicians at the kiosk are let in by a code or a card. */
  readonly token: string;
  /** Of the kiosk's own page. */
  readonly screenToken: string;
  readonly care: MachineCare;
  /** The built page. */
  readonly folder: string;
  readonly kioskName: string;
  readonly history: LogHistory;
  readonly log: Log;
  /** Values of the Host header that are ours. */
  readonly hosts: () => ReadonlySet<string>;
}

const headers = { ...securityHeaders([]), 'cache-control': 'no-store' };

/** A person has so long to hold a code or a card up. */
const testTimeoutMs = 30_000;
const refreshMs = 1000;
const shownEvents = 60;

/** Answers what is below `/technician`: the page itself to anybody on this machine, its data only with the token. */
export function technicianHandler(
  options: TechnicianOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      if (response.destroyed) return;
      options.log.error('technician-failed', error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, headers).end();
    });
  };
}

/** True for what the technician's handler answers. */
export function isTechnicianPath(url: string | undefined): boolean {
  return /^\/technician(?:[/?#]|$)/.test(url ?? '');
}

async function answer(
  options: TechnicianOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number): void => void response.writeHead(status, headers).end();
  if (!options.hosts().has(request.headers.host ?? '')) return refuse(421);
  const path = (request.url ?? '').replace(/[?#].*$/s, '').slice('/technician'.length);
  if (!path.startsWith('/api/')) return await sendPage(options, { path, request, response });

  const call = { path: path.slice('/api/'.length), method: request.method ?? '', request, response };
  const caller = callerOf(options, request);
  const signal = whileOpen(response);
  const cared = await answerCare(options.care, { ...call, caller, signal }, options.history);
  if (cared !== undefined) return sendCare(response, cared);
  if (caller !== 'technician') return refuse(401);
  const test = /^tests\/([a-z-]+)\/([a-z]+)$/.exec(call.path);
  if (test !== null && call.method === 'POST') {
    const [, device = '', name = ''] = test;
    const limited = AbortSignal.any([signal, AbortSignal.timeout(testTimeoutMs)]);
    const outcome = await runTest(options, { device, test: name, signal: limited });
    options.log.info('technician-test', { device, test: name, result: outcome.code });
    return sendJson(response, outcome.code === 'unknown' ? 404 : 200, outcome);
  }
  if (call.method !== 'GET') return refuse(405);
  if (call.path === 'live') return sendLive(options, request, response);
  if (call.path === 'log') return sendLog(options, response);
  return refuse(404);
}

function callerOf(options: TechnicianOptions, request: IncomingMessage): Caller {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (isSameSecret(bearer, options.token) || options.care.entry.admits(bearer)) return 'technician';
  return isSameSecret(bearer, options.screenToken) ? 'screen' : 'stranger';
}

/** Aborts when the page that asks is gone. */
function whileOpen(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}

function sendCare(response: ServerResponse, answer: CareAnswer): void {
  if ('body' in answer) sendJson(response, 200, answer.body);
  else response.writeHead(answer.status, headers).end();
}

async function sendPage(
  { folder }: TechnicianOptions,
  parts: { readonly path: string; readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  const { path, request, response } = parts;
  if (path === '') return void response.writeHead(308, { ...headers, location: '/technician/' }).end();
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405, headers).end();
  const file = await findStaticFile(folder, path);
  if (file === undefined) return void response.writeHead(404, headers).end();
  response.writeHead(200, { ...headers, 'content-type': file.contentType, 'content-length': file.bytes });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file.path), response);
}

function sendJson(response: ServerResponse, status: number, content: object): void {
  response.writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(content));
}

function sendLog({ history }: TechnicianOptions, response: ServerResponse): void {
  const name = `mot-cua-${new Date().toISOString().slice(0, 10)}.log`;
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });
  response.end(history.text());
}

/** One report a line: at once, soon after each event, and each second for what changes without one. */
function sendLive(options: TechnicianOptions, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { ...headers, 'content-type': 'application/x-ndjson; charset=utf-8' });
  let sent = '';
  let isDue = false;
  const send = (): void => {
    isDue = false;
    // The technician's session has ended meanwhile.
    if (callerOf(options, request) !== 'technician') return void response.end();
    const report: TechnicianReport = {
      kiosk: options.kioskName,
      devices: reportDevices(options),
      ...options.care.configuration,
      ...options.care.told,
      events: options.history.last(shownEvents),
    };
    const line = `${JSON.stringify(report)}\n`;
    // A page that does not read is not written to.
    if (line !== sent && response.writableLength < 1_000_000) response.write(line);
    sent = line;
  };
  const soon = (): void => {
    if (isDue) return;
    isDue = true;
    setTimeout(send, 50);
  };
  const unwatch = options.history.watch(soon);
  const ticker = setInterval(send, refreshMs);
  response.once('close', () => {
    clearInterval(ticker);
    unwatch();
  });
  send();
}
