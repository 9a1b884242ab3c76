import type { WebSocketLike } from './web-socket-like.ts';

/** A socket whose other end is the test. */
export class FakeSocket implements WebSocketLike {
  readonly url: string;
  readonly sent: { header: { name: string; requestId: number; timeout: number }; payload: unknown }[] = [];
  closed = false;
  readonly #target = new EventTarget();

  constructor(url: string) {
    this.url = url;
  }

  send(data: string): void {
    this.sent.push(JSON.parse(data) as (typeof this.sent)[number]);
  }

  close(): void {
    this.closed = true;
    this.drop();
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.#target.addEventListener(type, (event) => (listener as (event: Event) => void)(event));
  }

  open(): void {
    this.#target.dispatchEvent(new Event('open'));
  }

  drop(): void {
    this.#target.dispatchEvent(new Event('close'));
  }

  deliver(data: unknown): void {
    this.#target.dispatchEvent(new MessageEvent('message', { data }));
  }

  answer(header: object, payload: object = {}): void {
    this.deliver(JSON.stringify({ header, payload }));
  }
}
