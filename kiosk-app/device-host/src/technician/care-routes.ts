import type { IncomingMessage } from 'node:http';
import { maintenanceActions } from '@motcua/care';
import { isOneOf, isRecord } from '@motcua/devices/wire';
import { exportLog } from './export-log.ts';
import { isLocalSettings, isSelfTestReport, isWaitingReport } from './local-settings.ts';
import type { LogHistory } from './log-history.ts';
import type { MachineCare } from './machine-care.ts';

/** Who asks: the page of this kiosk, with the token of its devices, or a technician who has been let in. */
export type Caller = 'screen' | 'technician' | 'stranger';

export interface CareCall {
  readonly caller: Caller;
  readonly method: string;
  /** Below `/technician/api/`. */
  readonly path: string;
  readonly request: IncomingMessage;
  /** Aborts when the asking page is gone. */
  readonly signal: AbortSignal;
}

/** A status without content, or an answer. */
export type CareAnswer = { readonly status: number } | { readonly body: object };

/** A person has so long to hold a card up. */
const cardLimitMs = 30_000;
const longestBody = 16_384;

/** Answers what concerns the machine as a whole; undefined where there is no such path. */
export async function answerCare(
  care: MachineCare,
  call: CareCall,
  history: LogHistory,
): Promise<CareAnswer | undefined> {
  const { caller, method, path } = call;
  const route = `${method} ${path}`;
  if (caller === 'screen' || route.startsWith('POST enter')) return await answerScreen(care, call, route);
  if (caller !== 'technician') return undefined;
  const action = path.startsWith('maintenance/') ? path.slice('maintenance/'.length) : undefined;
  if (method === 'POST' && isOneOf(maintenanceActions, action))
    return { body: await care.maintenance.run(action) };
  switch (route) {
    case 'POST leave':
      care.entry.leave();
      return { body: {} };
    case 'GET network':
      return { body: await care.network(call.signal) };
    case 'GET machine':
      return { body: await care.machine() };
    case 'GET settings':
      return { body: care.localSettings.value };
    case 'PUT settings':
      return await keepSettings(care, call);
    case 'GET self-test':
      return care.lastSelfTest.value === null ? { status: 204 } : { body: care.lastSelfTest.value };
    case 'POST self-test':
    case 'PUT self-test':
      return await answerSelfTest(care, call);
    case 'POST log/export': {
      const fileName = `mot-cua-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.log`;
      return { body: await exportLog(care.exportFolder, { fileName, text: history.text() }) };
    }
    default:
      return undefined;
  }
}

/** What the kiosk's own page may do: let somebody in, and test the machine. */
async function answerScreen(
  care: MachineCare,
  call: CareCall,
  route: string,
): Promise<CareAnswer | undefined> {
  if (call.caller !== 'screen') return { status: 401 };
  switch (route) {
    case 'POST enter': {
      const body = await readBody(call.request);
      const code = isRecord(body) ? body['code'] : undefined;
      return typeof code === 'string' ? { body: care.entry.tryCode(code) } : { status: 400 };
    }
    case 'POST enter/card': {
      const signal = AbortSignal.any([call.signal, AbortSignal.timeout(cardLimitMs)]);
      return { body: await care.entry.waitForCard({ signal }) };
    }
    case 'POST self-test':
    case 'PUT self-test':
      return await answerSelfTest(care, call);
    case 'PUT waiting': {
      const body = await readBody(call.request);
      if (!isWaitingReport(body)) return { status: 400 };
      care.waiting = body;
      return { body: {} };
    }
    default:
      return { status: 401 };
  }
}

async function answerSelfTest(care: MachineCare, { method, request, signal }: CareCall): Promise<CareAnswer> {
  const body = await readBody(request);
  if (method === 'PUT') {
    if (!isSelfTestReport(body)) return { status: 400 };
    care.keepSelfTest(body);
    return { body: {} };
  }
  const depth = isRecord(body) ? body['depth'] : undefined;
  if (!isOneOf(['internal', 'external', 'interactive'], depth)) return { status: 400 };
  return { body: await care.selfTest(depth, signal) };
}

async function keepSettings(care: MachineCare, { request }: CareCall): Promise<CareAnswer> {
  const body = await readBody(request);
  if (!isLocalSettings(body)) return { status: 400 };
  care.localSettings.save({ volumeLimit: body.volumeLimit, screenWidthMm: body.screenWidthMm });
  return { body: care.localSettings.value };
}

/** Undefined for what is too long or no JSON. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > longestBody) return undefined;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}
