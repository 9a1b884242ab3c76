import { randomBytes } from 'node:crypto';
import type { EntryResult } from '@motcua/care';
import type { BarcodeScanner } from '@motcua/devices';
import type { Log } from '../../log.ts';
import { isSameSecret } from '../../wire/admission.ts';
import type { Stored } from '../stored.ts';
import { CodeGate } from './code-gate.ts';
import type { GateState, GateVerdict } from './code-gate.ts';
import { isOperatorCard } from './operator-card.ts';

/** What the configuration says about who may look after the machine. */
export interface EntrySettings {
  /** Base32, shared with the technicians' code apps. */
  readonly secret?: string;
  /** SHA-256 of operators' cards, in hexadecimal. */
  readonly cards?: readonly string[];
}

export interface EntryOptions {
  readonly settings: EntrySettings;
  readonly stored: Stored<GateState>;
  readonly scanner: BarcodeScanner;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A session that nobody has ended ends by itself. */
const longestSessionMs = 30 * 60_000;

/** Lets technicians in from the screen: checks codes and cards, and knows the one session that is open. */
export class TechnicianEntry {
  readonly #options: EntryOptions;
  readonly #gate: CodeGate;
  #session: { readonly token: string; readonly endsAt: number } | undefined;

  constructor(options: EntryOptions) {
    const { now, settings, stored } = options;
    this.#options = options;
    this.#gate = new CodeGate({ secret: settings.secret, stored, now });
  }

  get isEnrolled(): boolean {
    const { cards = [], secret } = this.#options.settings;
    return secret !== undefined || cards.length > 0;
  }

  tryCode(code: string): EntryResult {
    if (!this.isEnrolled) return { code: 'not-enrolled' };
    return this.#end('code', this.#gate.tryCode(code));
  }

  /** Arms the scanner and looks at what is held under it. What it was stays here. */
  async waitForCard({ signal }: { readonly signal: AbortSignal }): Promise<EntryResult> {
    if (!this.isEnrolled) return { code: 'not-enrolled' };
    const locked = this.#gate.lock();
    if (locked !== undefined) return locked;
    const scan = await this.#options.scanner.read({ signal });
    if (scan.code !== 'scanned' && scan.code !== 'unreadable') return { code: 'no-card' };
    const isCard = scan.code === 'scanned' && isOperatorCard(scan.text, this.#options.settings.cards ?? []);
    if (!isCard) return this.#end('card', this.#gate.lock() ?? this.#gate.refuse('wrong'));
    this.#gate.accept();
    return this.#end('card', { code: 'open' });
  }

  /** True for the token of the session that is open. */
  admits(token: string): boolean {
    const session = this.#session;
    return (
      session !== undefined && session.endsAt > this.#options.now() && isSameSecret(token, session.token)
    );
  }

  leave(): void {
    if (this.#session === undefined) return;
    this.#session = undefined;
    this.#options.log.info('technician-left');
  }

  #end(by: 'code' | 'card', verdict: GateVerdict): EntryResult {
    this.#options.log.info('technician-entry', { by, result: verdict.code });
    if (verdict.code !== 'open') return verdict;
    const token = randomBytes(32).toString('base64url');
    this.#session = { token, endsAt: this.#options.now() + longestSessionMs };
    return { code: 'open', token };
  }
}
