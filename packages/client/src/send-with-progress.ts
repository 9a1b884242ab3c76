import type { UploadAnswer } from '@motcua/gateway/api';
import { read } from './call.ts';
import type { Outcome } from './outcome.ts';
import { isUploadAnswer } from './shapes.ts';

export interface SendWithProgressOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly file: Blob;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** The share that has left, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** The part of XMLHttpRequest that is used here; Node has none, so its types have none either. */
interface ProgressRequest extends EventTarget {
  readonly upload: EventTarget;
  readonly status: number;
  readonly responseText: string;
  timeout: number;
  open(method: string, url: string): void;
  setRequestHeader(name: string, value: string): void;
  send(body: Blob): void;
  abort(): void;
}

type ProgressRequestClass = new () => ProgressRequest;

const platform = globalThis as { readonly XMLHttpRequest?: ProgressRequestClass };

/** Whether the platform tells how far a body has come. */
export const tellsProgress = (): boolean => platform.XMLHttpRequest !== undefined;

/** One upload by XMLHttpRequest, since fetch does not tell how far a body has come. As `call` in all else. */
export async function sendWithProgress(options: SendWithProgressOptions): Promise<Outcome<UploadAnswer>> {
  const { url, headers, file, signal, onProgress } = options;
  signal?.throwIfAborted();
  const Request = platform.XMLHttpRequest;
  if (Request === undefined) throw new Error('the platform has no XMLHttpRequest');
  const request = new Request();
  request.open('POST', url);
  request.timeout = options.timeoutMs;
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.upload.addEventListener('progress', (event) => {
    const { loaded, total } = event as Event & { readonly loaded: number; readonly total: number };
    onProgress(total === 0 ? 1 : loaded / total);
  });
  const onAbort = (): void => request.abort();
  signal?.addEventListener('abort', onAbort, { once: true });
  const ended = await new Promise<'load' | 'error' | 'abort' | 'timeout'>((resolve) => {
    for (const kind of ['load', 'error', 'abort', 'timeout'] as const)
      request.addEventListener(kind, () => resolve(kind));
    request.send(file);
  });
  signal?.removeEventListener('abort', onAbort);
  signal?.throwIfAborted();
  switch (ended) {
    case 'load':
      return read(request.status >= 200 && request.status < 300, request.responseText, isUploadAnswer);
    case 'timeout':
      return { code: 'timeout' };
    case 'error':
    case 'abort':
      return { code: 'offline' };
    default:
      return ended satisfies never;
  }
}
