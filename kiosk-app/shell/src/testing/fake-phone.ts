import type { Outcome } from '@motcua/client';
import type { Draft, FileReference } from '@motcua/wizard';
import type { CarriedDraft, FileHandoff, HandoffFiles } from '../ports.ts';

interface Mailbox {
  readonly handoff: FileHandoff;
  readonly files: FileReference[];
  state: HandoffFiles['state'];
}

/** The person's phone and the gateway between: files come when the test sends them. */
export class FakePhone {
  /** Ids of the ways that have been ended. */
  readonly closed: string[] = [];
  readonly carried: Draft[] = [];
  /** The person's phone has opened the application. */
  hasTakenOver = false;
  /** The gateway answers no question for files. */
  cut = false;
  readonly #boxes: Mailbox[] = [];
  #waiting: PromiseWithResolvers<void> = Promise.withResolvers();

  /** How many ways have been opened. */
  get opened(): number {
    return this.#boxes.length;
  }

  open(): FileHandoff {
    const id = `handoff-${this.#boxes.length + 1}`;
    const handoff = {
      id,
      token: `kiosk-token-of-${id}`,
      address: `https://motcua.example/p/#f.${id}.phone-token-of-${id}`,
      expiresAt: '2026-11-19T02:46:00Z',
    };
    this.#boxes.push({ handoff, files: [], state: 'open' });
    return handoff;
  }

  /** As the gateway: waits until there is something to tell. */
  async files(id: string, after: number, signal: AbortSignal): Promise<Outcome<HandoffFiles>> {
    for (;;) {
      if (this.cut) return { code: 'offline' };
      const box = this.#boxes.find(({ handoff }) => handoff.id === id);
      if (box === undefined) throw new Error(`no way ${id}`);
      const files = box.files.slice(after);
      if (files.length > 0 || box.state !== 'open') return { code: 'ok', value: { state: box.state, files } };
      const aborted = Promise.withResolvers<never>();
      signal.addEventListener('abort', () => aborted.resolve(undefined as never), { once: true });
      await Promise.race([this.#waiting.promise, aborted.promise]);
      signal.throwIfAborted();
    }
  }

  /** Sends a file by the way that was opened last. */
  send(file: FileReference): void {
    this.#last.files.push(file);
    this.#wake();
  }

  /** The person says on the phone that these are all, or the time of the way is over. */
  end(state: 'done' | 'expired'): void {
    this.#last.state = state;
    this.#wake();
  }

  /** The network is gone, or there again. */
  cutOff(cut: boolean): void {
    this.cut = cut;
    this.#wake();
  }

  close(id: string): void {
    this.closed.push(id);
  }

  carry(draft: Draft): CarriedDraft {
    this.carried.push(draft);
    return { id: 'handoff', address: 'https://motcua.example/p/#a.handoff.key' };
  }

  /** No way has ever been opened. */
  forget(): void {
    for (const list of [this.#boxes, this.closed, this.carried]) list.length = 0;
    this.hasTakenOver = false;
  }

  get #last(): Mailbox {
    const box = this.#boxes.at(-1);
    if (box === undefined) throw new Error('no way has been opened');
    return box;
  }

  #wake(): void {
    this.#waiting.resolve();
    this.#waiting = Promise.withResolvers();
  }
}

/** A file as a phone would send it. */
export function fileNamed(name: string): FileReference {
  return {
    id: `file-0001-${name.replaceAll(/[^a-z0-9]/gi, '-')}`,
    name,
    bytes: 2048,
    sha256: '0'.repeat(64),
    type: 'image/jpeg',
  };
}
