import type { Outcome } from '@motcua/client';
import type { FileHandoff, FileQuestion, HandoffFiles, ShellPorts } from './ports.ts';

type PhoneLinkPorts = Pick<ShellPorts, 'closeHandoff' | 'handoffFiles' | 'holdFiles' | 'now' | 'openHandoff'>;

interface Link {
  readonly handoff: FileHandoff;
  /** How many of its files have been told. */
  received: number;
}

/**
 * The ways from phones into one session. A field keeps its way for as long as it is open, so that a phone with the page
 * still on it goes on sending. `close()` ends them all with the session, and with them every file that has not been handed
 * in; it is safe to call twice.
 */
export class PhoneLinks {
  readonly #ports: PhoneLinkPorts;
  readonly #links = new Map<string, Link>();
  /** All that must be ended, those included that have run out: their files are still there. */
  #opened: readonly FileHandoff[] = [];
  #closed = false;
  #hold: Promise<string | undefined> | undefined;

  constructor(ports: PhoneLinkPorts) {
    this.#ports = ports;
  }

  /** Under what this session's files are held at the gateway while their application may have to wait. */
  hold(): Promise<string | undefined> {
    this.#hold ??= this.#ports.holdFiles?.() ?? Promise.resolve(undefined);
    return this.#hold;
  }

  /** The same, if files may be held under it already. */
  heldAs(): Promise<string | undefined> {
    return this.#hold ?? Promise.resolve(undefined);
  }

  /** The way for the files of one field, opened now where there is none. */
  async open(question: FileQuestion, signal: AbortSignal): Promise<Outcome<FileHandoff>> {
    const open = this.#links.get(question.fieldId)?.handoff;
    if (open !== undefined && Date.parse(open.expiresAt) > this.#ports.now().getTime()) {
      return { code: 'ok', value: open };
    }
    const opened = await this.#ports.openHandoff(question, { hold: await this.hold(), signal });
    if (opened.code !== 'ok') return opened;
    if (this.#closed) this.#ports.closeHandoff(opened.value);
    else {
      this.#opened = [...this.#opened, opened.value];
      this.#links.set(question.fieldId, { handoff: opened.value, received: 0 });
    }
    return opened;
  }

  /** Waits for the files that have not been told yet. What is over gives way to a new one. */
  async next({ fieldId }: FileQuestion, signal: AbortSignal): Promise<Outcome<HandoffFiles>> {
    const link = this.#links.get(fieldId);
    if (link === undefined) return over;
    const outcome = await this.#ports.handoffFiles(link.handoff, link.received, { signal });
    if (outcome.code === 'ok') {
      link.received += outcome.value.files.length;
      if (outcome.value.state !== 'open') this.#links.delete(fieldId);
    } else if (outcome.code === 'problem' && outcome.problem.status < 500 && outcome.problem.status !== 429) {
      // The gateway knows it no more.
      this.#links.delete(fieldId);
      return over;
    }
    return outcome;
  }

  /** The application goes on elsewhere, or waits, and takes its files along: what has been sent so far outlives the session. */
  letGo(): void {
    this.#links.clear();
    this.#opened = [];
  }

  close(): void {
    this.#closed = true;
    for (const handoff of this.#opened) this.#ports.closeHandoff(handoff);
    this.letGo();
  }
}

const over: Outcome<HandoffFiles> = { code: 'ok', value: { state: 'expired', files: [] } };
