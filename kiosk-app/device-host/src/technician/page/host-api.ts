import type { TechnicianReport, TestName, TestOutcome } from '../report.ts';

export type Link = 'connecting' | 'open' | 'lost' | 'refused';

const retryMs = 1500;

/** The device host as this page sees it. */
export class HostApi {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  /** Tells each report and how the connection is, until `signal` aborts. Connects again by itself. */
  async follow(
    listeners: { readonly report: (report: TechnicianReport) => void; readonly link: (link: Link) => void },
    signal: AbortSignal,
  ): Promise<void> {
    while (!signal.aborted) {
      try {
        const response = await this.#fetch('live', { signal });
        if (response.status === 401) return listeners.link('refused');
        if (response.ok && response.body !== null) {
          listeners.link('open');
          for await (const line of lines(response.body))
            listeners.report(JSON.parse(line) as TechnicianReport);
        }
      } catch {
        // The host is away; whatever it was, the next attempt shows.
      }
      if (signal.aborted) return;
      listeners.link('lost');
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }

  async test(device: string, test: TestName): Promise<TestOutcome> {
    try {
      const response = await this.#fetch(`tests/${device}/${test}`, { method: 'POST' });
      return response.ok ? ((await response.json()) as TestOutcome) : { code: 'failed' };
    } catch {
      return { code: 'failed' };
    }
  }

  async log(): Promise<Blob> {
    return (await this.#fetch('log', {})).blob();
  }

  #fetch(path: string, init: RequestInit): Promise<Response> {
    return fetch(`api/${path}`, { ...init, headers: { authorization: `Bearer ${this.#token}` } });
  }
}

async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
  let rest = '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    rest += decoder.decode(value, { stream: true });
    const parts = rest.split('\n');
    rest = parts.pop() ?? '';
    yield* parts.filter((part) => part !== '');
  }
}
