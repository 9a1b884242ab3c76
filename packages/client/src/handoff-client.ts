import type {
  ApplicationHandoff,
  ClaimedDraft,
  FilesHandoff,
  HandoffFiles,
  HandoffQuestion,
  HandoffRequest,
  HandoffTaken,
} from '@motcua/gateway/api';
import { createExchange, post } from './exchange.ts';
import type { CallOptions, GatewayClientOptions } from './exchange.ts';
import type { Outcome } from './outcome.ts';
import {
  isApplicationHandoff,
  isClaimedDraft,
  isFilesHandoff,
  isHandoffFiles,
  isHandoffQuestion,
  isHandoffTaken,
  isNothing,
} from './shapes.ts';

type KioskSide = Pick<FilesHandoff, 'id' | 'kioskToken'>;
type PhoneSide = Pick<FilesHandoff, 'id' | 'phoneToken'>;
type RequestOf<Kind> = Omit<Extract<HandoffRequest, { readonly kind: Kind }>, 'kind'>;

/**
 * A person goes on at a phone. The phone's files go with `upload` of the files client, `{ handoff: { id, phoneToken } }`.
 */
export interface HandoffClient {
  /** Kiosk: files for one field are wanted from a phone. */
  openForFiles(request: RequestOf<'files'>, options?: CallOptions): Promise<Outcome<FilesHandoff>>;
  /** Kiosk or website: a phone shall take the application over. `sealed` comes from `sealDraft`. */
  openForApplication(
    request: RequestOf<'application'>,
    options?: CallOptions,
  ): Promise<Outcome<ApplicationHandoff>>;
  /** Phone: what is wanted. */
  question(handoff: PhoneSide, options?: CallOptions): Promise<Outcome<HandoffQuestion>>;
  /** Phone: all files are sent. */
  done(handoff: PhoneSide, options?: CallOptions): Promise<Outcome<undefined>>;
  /**
   * Kiosk: the files after the first `after`. Waits up to half a minute for one; an empty list with state `open` means:
   * ask again.
   */
  files(
    handoff: KioskSide,
    options?: CallOptions & { readonly after?: number },
  ): Promise<Outcome<HandoffFiles>>;
  /** Kiosk: ends it, at the latest with the session. Deletes its files that have not been handed in. */
  cancel(handoff: KioskSide, options?: CallOptions): Promise<Outcome<undefined>>;
  /** Kiosk or website: whether a phone has taken the application over. */
  taken(id: string, options?: CallOptions): Promise<Outcome<HandoffTaken>>;
  /** Phone: gives the sealed application out, once; a second time is the problem `handoff-used`. */
  claim(id: string, options?: CallOptions): Promise<Outcome<ClaimedDraft>>;
}

/** Longer than the gateway holds a request for files. */
const longPollMs = 40_000;

/**
 * Makes the client for the hand-offs of one gateway. Nothing to close.
 *
 * @example
 * const client = createHandoffClient({ baseUrl: 'https://motcua.example' });
 * const opened = await client.openForFiles({ procedure: 'birth-registration', fieldId: 'birthCertificate' });
 * if (opened.code === 'ok') showQr(handoffLink(opened.value));
 */
export function createHandoffClient(options: GatewayClientOptions): HandoffClient {
  const exchange = createExchange(options);
  const pathOf = (id: string): string => `/v1/handoffs/${encodeURIComponent(id)}`;
  return {
    openForFiles: (request, callOptions) =>
      exchange('/v1/handoffs', isFilesHandoff, callOptions, post({ kind: 'files', ...request })),
    openForApplication: (request, callOptions) =>
      exchange('/v1/handoffs', isApplicationHandoff, callOptions, post({ kind: 'application', ...request })),
    question: ({ id, phoneToken }, callOptions) =>
      exchange(pathOf(id), isHandoffQuestion, callOptions, bearer('GET', phoneToken)),
    done: ({ id, phoneToken }, callOptions) =>
      exchange(`${pathOf(id)}/done`, isNothing, callOptions, bearer('POST', phoneToken)),
    files: ({ id, kioskToken }, { after = 0, signal } = {}) =>
      exchange(
        `${pathOf(id)}/files?after=${after}`,
        isHandoffFiles,
        { signal, timeoutMs: longPollMs },
        bearer('GET', kioskToken),
      ),
    cancel: ({ id, kioskToken }, callOptions) =>
      exchange(pathOf(id), isNothing, callOptions, bearer('DELETE', kioskToken)),
    taken: (id, callOptions) => exchange(`${pathOf(id)}/taken`, isHandoffTaken, callOptions),
    claim: (id, callOptions) =>
      exchange(`${pathOf(id)}/claim`, isClaimedDraft, callOptions, { method: 'POST' }),
  };
}

const bearer = (method: 'GET' | 'POST' | 'DELETE', token: string): RequestInit => ({
  method,
  headers: { accept: 'application/json', authorization: `Bearer ${token}` },
});
