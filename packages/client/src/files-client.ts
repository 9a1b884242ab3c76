import type { UploadAnswer } from '@motcua/gateway/api';
import { baseOf, createExchange } from './exchange.ts';
import type { CallOptions, GatewayClientOptions } from './exchange.ts';
import type { Outcome } from './outcome.ts';
import { isUploadAnswer } from './shapes.ts';
import { sendWithProgress, tellsProgress } from './send-with-progress.ts';

/** Where a file goes: to a field of an application, or to whoever handed the question over to this phone. */
export type UploadTarget =
  | {
      /** Id of the procedure. */
      readonly procedure: string;
      /** Version of the definition; the one of today without it. */
      readonly version?: string;
      /** Id of an attachment field, or the path of an item's answer. */
      readonly fieldId: string;
      /** Of an outbox that may keep the application: the file is kept for as long as that may wait. */
      readonly hold?: string | undefined;
    }
  | { readonly handoff: { readonly id: string; readonly phoneToken: string } };

export type UploadOptions = UploadTarget &
  CallOptions & {
    /** Called as bytes leave, with the share that has left, 0 to 1. Needs a browser. */
    readonly onProgress?: (share: number) => void;
  };

/** Hands files over to the gateway. */
export interface FilesClient {
  /**
   * Sends one file. A problem has the code and the sentence to show. Not repeated by itself: sent again, a file is
   * another one.
   */
  upload(file: Blob, options: UploadOptions): Promise<Outcome<UploadAnswer>>;
}

const uploadTimeoutMs = 600_000;

/**
 * Makes the client that uploads to one gateway; `timeoutMs` is 10 minutes without it. Nothing to close.
 *
 * @example
 * const client = createFilesClient({ baseUrl: 'https://motcua.example' });
 * const outcome = await client.upload(file, { procedure: 'birth-registration', fieldId: 'birthCertificate', signal });
 * if (outcome.code === 'ok') attach({ name: file.name, ...outcome.value });
 */
export function createFilesClient(options: GatewayClientOptions): FilesClient {
  const timeoutMs = options.timeoutMs ?? uploadTimeoutMs;
  const exchange = createExchange({ ...options, timeoutMs });
  return {
    upload(file, target) {
      const { signal, onProgress } = target;
      const path = `/v1/uploads?${queryOf(target).toString()}`;
      const headers = headersOf(file, target);
      if (onProgress === undefined || !tellsProgress())
        return exchange(path, isUploadAnswer, { signal }, { method: 'POST', headers, body: file });
      const url = baseOf(options) + path;
      return sendWithProgress({ url, headers, file, timeoutMs, signal, onProgress });
    },
  };
}

function queryOf(target: UploadTarget): URLSearchParams {
  if ('handoff' in target) return new URLSearchParams({ handoff: target.handoff.id });
  const { procedure, version, fieldId, hold } = target;
  return new URLSearchParams({
    procedure,
    field: fieldId,
    ...(version === undefined ? {} : { version }),
    ...(hold === undefined ? {} : { hold }),
  });
}

function headersOf(file: Blob, target: UploadTarget): Record<string, string> {
  const headers = { accept: 'application/json', 'content-type': file.type || 'application/octet-stream' };
  if (!('handoff' in target)) return headers;
  const name = 'name' in file && typeof file.name === 'string' ? file.name : '';
  return {
    ...headers,
    authorization: `Bearer ${target.handoff.phoneToken}`,
    // A header holds ASCII only.
    'file-name': encodeURIComponent(name.toWellFormed()),
  };
}
