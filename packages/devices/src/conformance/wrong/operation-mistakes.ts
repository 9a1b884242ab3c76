import type { AnyDevice } from '../bench.ts';
import { deafSignal } from './spoil.ts';

interface Request {
  readonly signal: AbortSignal;
}
type Operate = (request: Request) => Promise<{ readonly code: string }>;

const isLost = (device: AnyDevice): boolean => device.state.kind === 'lost';
const forEver = (): Promise<never> => new Promise(() => undefined);

/** Mistakes in an operation of which one runs at a time; the names are the clauses' without the contract. */
export const operationMistakes: Readonly<Record<string, (operate: Operate, device: AnyDevice) => Operate>> = {
  'aborted-signal-starts-nothing': (operate) => (request) =>
    operate(request.signal.aborted ? { ...request, signal: deafSignal() } : request),
  'abort-cancels': (operate) => (request) =>
    operate(request.signal.aborted ? request : { ...request, signal: deafSignal() }),
  'works-after-cancel': (operate) => (request) => {
    if (request.signal.aborted) return operate(request);
    const canceled = Promise.withResolvers<{ readonly code: string }>();
    const cancel = (): void => canceled.resolve({ code: 'canceled' });
    request.signal.addEventListener('abort', cancel, { once: true });
    const working = operate({ ...request, signal: deafSignal() });
    return Promise.race([working, canceled.promise]).finally(() =>
      request.signal.removeEventListener('abort', cancel),
    );
  },
  'leaves-no-listener': (operate) => (request) => {
    request.signal.addEventListener('abort', () => undefined);
    return operate(request);
  },
  'second-is-busy': (operate) => async (request) => {
    const result = await operate(request);
    return result.code === 'busy' ? forEver() : result;
  },
  'unplug-ends-it': (operate, device) => async (request) => {
    const wasLost = isLost(device);
    const result = await operate(request);
    return !wasLost && isLost(device) ? forEver() : result;
  },
  'close-ends-it': (operate, device) => async (request) => {
    const result = await operate(request);
    return device.state.kind === 'closed' ? forEver() : result;
  },
  'lost-is-said-at-once': (operate, device) => (request) => (isLost(device) ? forEver() : operate(request)),
};
