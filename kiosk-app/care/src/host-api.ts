import type {
  EntryResult,
  LocalSettings,
  LogExport,
  MachineReport,
  MaintenanceAction,
  MaintenanceOutcome,
  NetworkReport,
  SelfTestReport,
  TechnicianReport,
  TestName,
  TestOutcome,
} from './report.ts';

import type { WaitingReport } from './waiting-report.ts';

export type Link = 'connecting' | 'open' | 'lost' | 'refused';

const retryMs = 1500;

/** The device host's care of the machine as a page sees it. What does not answer is `undefined` or a result that says so. */
export class HostApi {
  readonly #token: string;
  readonly #base: string;

  /**
   * @param token of a technician's session, or the one the host says when it starts
   * @param base folder of the interface, `.` on the host's own page
   */
  constructor(token: string, base = '.') {
    this.#token = token;
    this.#base = base;
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
    return (await this.#ask<TestOutcome>(`tests/${device}/${test}`, 'POST')) ?? { code: 'failed' };
  }

  async log(): Promise<Blob> {
    return (await this.#fetch('log', {})).blob();
  }

  /** Writes the log to the stick that is plugged into the kiosk. */
  async exportLog(): Promise<LogExport> {
    return (await this.#ask<LogExport>('log/export', 'POST')) ?? { code: 'failed' };
  }

  network(): Promise<NetworkReport | undefined> {
    return this.#ask('network', 'GET');
  }

  machine(): Promise<MachineReport | undefined> {
    return this.#ask('machine', 'GET');
  }

  async maintain(action: MaintenanceAction): Promise<MaintenanceOutcome> {
    return (await this.#ask<MaintenanceOutcome>(`maintenance/${action}`, 'POST')) ?? { code: 'failed' };
  }

  settings(): Promise<LocalSettings | undefined> {
    return this.#ask('settings', 'GET');
  }

  /** Keeps the settings, and gives them as they are kept. */
  saveSettings(settings: LocalSettings): Promise<LocalSettings | undefined> {
    return this.#ask('settings', 'PUT', { body: settings });
  }

  /** The last one that was run; nothing before the first. */
  lastSelfTest(): Promise<SelfTestReport | undefined> {
    return this.#ask('self-test', 'GET');
  }

  /** Runs the test of devices, network, clock and disk. `external` lets the devices work. */
  selfTest(
    depth: SelfTestReport['depth'],
    options: { readonly signal?: AbortSignal } = {},
  ): Promise<SelfTestReport | undefined> {
    return this.#ask('self-test', 'POST', { ...options, body: { depth } });
  }

  /** Tells the host what else was found, so that the last report is whole. */
  async reportSelfTest(report: SelfTestReport): Promise<void> {
    await this.#ask('self-test', 'PUT', { body: report });
  }

  /** Tells the host what waits at the kiosk. With the token of the screen. */
  async reportWaiting(report: WaitingReport): Promise<void> {
    await this.#ask('waiting', 'PUT', { body: report });
  }

  /** Tries a one-time code. With the token of the screen. */
  enterWithCode(code: string, options: { readonly signal?: AbortSignal } = {}): Promise<EntryResult> {
    return this.#enter('enter', { ...options, body: { code } });
  }

  /** Waits for an operator's card under the scanner. With the token of the screen. */
  enterWithCard(options: { readonly signal?: AbortSignal } = {}): Promise<EntryResult> {
    return this.#enter('enter/card', options);
  }

  /** Ends the session whose token this is. */
  async leave(): Promise<void> {
    await this.#ask('leave', 'POST');
  }

  async #enter(path: string, options: AskOptions): Promise<EntryResult> {
    return (await this.#ask<EntryResult>(path, 'POST', options)) ?? { code: 'unanswered' };
  }

  async #ask<Answer>(
    path: string,
    method: 'GET' | 'POST' | 'PUT',
    { body, signal }: AskOptions = {},
  ): Promise<Answer | undefined> {
    try {
      const response = await this.#fetch(path, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(signal !== undefined && { signal }),
      });
      return response.status === 200 ? ((await response.json()) as Answer) : undefined;
    } catch {
      return undefined;
    }
  }

  #fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = { authorization: `Bearer ${this.#token}` };
    return fetch(`${this.#base}/api/${path}`, { ...init, headers });
  }
}

interface AskOptions {
  readonly body?: object;
  readonly signal?: AbortSignal;
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
