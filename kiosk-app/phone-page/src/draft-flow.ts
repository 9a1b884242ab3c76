import type { DraftLink, PhonePorts } from './ports.ts';

export type DraftPhase =
  | { readonly name: 'loading' | 'unanswered' | 'gone' | 'locked' }
  | { readonly name: 'open'; readonly procedure: string; readonly unit: string; readonly saved: string };

/** An application that was begun at a kiosk: taken over once, and opened here. No DOM. */
export class DraftFlow {
  readonly #ports: PhonePorts;
  readonly #link: DraftLink;
  readonly #onChange: () => void;
  readonly #work = new AbortController();
  #phase: DraftPhase = { name: 'loading' };

  constructor(ports: PhonePorts, link: DraftLink, onChange: () => void) {
    this.#ports = ports;
    this.#link = link;
    this.#onChange = onChange;
  }

  get phase(): DraftPhase {
    return this.#phase;
  }

  async load(): Promise<void> {
    this.#become({ name: 'loading' });
    const { signal } = this.#work;
    const outcome = await this.#ports.claim(this.#link, { signal }).catch((error: unknown) => {
      if (signal.aborted) return undefined;
      throw error;
    });
    if (outcome === undefined) return;
    if (outcome.code !== 'ok') return this.#become({ name: outcome.code });
    const { procedure, saved } = outcome;
    const unit = unitOf(saved);
    this.#become(unit === undefined ? { name: 'locked' } : { name: 'open', procedure, unit, saved });
  }

  close(): void {
    this.#work.abort();
  }

  #become(phase: DraftPhase): void {
    this.#phase = phase;
    this.#onChange();
  }
}

/** The unit that a saved draft is for. */
function unitOf(saved: string): string | undefined {
  try {
    const draft: unknown = JSON.parse(saved);
    const unit: unknown =
      typeof draft === 'object' && draft !== null ? Reflect.get(draft, 'unit') : undefined;
    return typeof unit === 'string' ? unit : undefined;
  } catch {
    return undefined;
  }
}
