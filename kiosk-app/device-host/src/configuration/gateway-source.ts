import { mostBytes } from '@motcua/kiosk-config';
import type { ConfigurationKeeper } from './configuration-keeper.ts';

/** A gateway that has begun to answer gets so long. */
const answerMs = 20_000;

/** Asks the gateway for this kiosk's configuration; the same one is not sent twice. */
export class GatewaySource {
  readonly #url: string;
  #tag: string | undefined;

  constructor(options: { readonly gateway: string; readonly kioskName: string }) {
    this.#url = `${options.gateway}/v1/kiosks/${encodeURIComponent(options.kioskName)}/config`;
  }

  /** Offers the keeper what the gateway has now. Never rejects but with the reason of `signal`. */
  async look(keeper: ConfigurationKeeper, signal: AbortSignal): Promise<void> {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(answerMs)]);
    let response: Response;
    let bytes: Uint8Array | undefined;
    try {
      response = await fetch(this.#url, {
        signal: limited,
        redirect: 'error',
        headers: this.#tag === undefined ? {} : { 'if-none-match': this.#tag },
      });
      bytes = await readAtMost(response, mostBytes + 1);
    } catch {
      signal.throwIfAborted();
      keeper.refuse({ code: 'gateway-unreachable', source: 'gateway' });
      return;
    }
    // 404: this kiosk has none, which is nobody's fault.
    if (response.status === 304 || response.status === 404) return;
    if (!response.ok) return keeper.refuse({ code: 'gateway-refuses', source: 'gateway' });
    const outcome = await keeper.offer(bytes, 'gateway');
    // One that waits for its time, or for room, is offered again.
    this.#tag = outcome === 'waits' ? (response.headers.get('etag') ?? undefined) : undefined;
  }
}

async function readAtMost(response: Response, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += part.length;
    // Leaving the loop cancels the body.
    if (length >= limit) break;
  }
  return Buffer.concat(parts);
}
