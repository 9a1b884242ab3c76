import type { Outcome } from '@motcua/client';
import type { FileHandoff, FileQuestion, HandoffFiles, ShellPorts } from './ports.ts';

type PhoneLinkPorts = Pick<ShellPorts, 'closeHandoff' | 'handoffFiles' | 'now' | 'openHandoff'>;

interface Link {
  readonly handoff: FileHandoff;
  /** How many of its files have been told. */
  received: number;
}

/**
 * The ways from phones into one session. A field keeps its way for as long as it is open, so that a phone with the page
 * still on it goes on sending. `close()` ends them all with the session; it is safe to call twice.
 */
export class PhoneLinks {
  readonly #ports: PhoneLinkPorts;
  readonly #links = new Map<string, Link>();
  #closed = false;

  constructor(ports: PhoneLinkPorts) {
    this.#ports = ports;
  }

  /** The way for the files of one field, opened now where there is none. */
  async open(question: FileQuestion, signal: AbortSignal): Promise<Outcome<FileHandoff>> {
    const open = this.#links.get(question.fieldId)?.handoff;
    if (open !== undefined && Date.parse(open.expiresAt) > this.#ports.now().getTime()) {
      return { code: 'ok', value: open };
    }
    const opened = await this.#ports.openHandoff(question, { signal });
    if (opened.code !== 'ok') return opened;
    if (this.#closed) this.#ports.closeHandoff(opened.value);
    else this.#links.set(question.fieldId, { handoff: opened.value, received: 0 });
    return opened;
  }

  /** Waits for the files that have not been told yet. What is over gives way to a new one. */
  async next({ fieldId }: FileQuestion, signal: AbortSignal): Promise<Outcome<HandoffFiles>> {
    const link = this.#links.get(fieldId);
    if (link === undefined) return { code: 'ok', value: { state: 'expired', files: [] } };
    const outcome = await this.#ports.handoffFiles(link.handoff, link.received, { signal });
    if (outcome.code === 'ok') {
      link.received += outcome.value.files.length;
      if (outcome.value.state !== 'open') this.#links.delete(fieldId);
    } else if (outcome.code === 'problem' && outcome.problem.status < 500) {
      // The gateway knows it no more.
      this.#links.delete(fieldId);
      return { code: 'ok', value: { state: 'expired', files: [] } };
    }
    return outcome;
  }

  close(): void {
    this.#closed = true;
    for (const { handoff } of this.#links.values()) this.#ports.closeHandoff(handoff);
    this.#links.clear();
  }
}
