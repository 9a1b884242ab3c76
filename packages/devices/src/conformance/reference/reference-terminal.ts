import { OneShot } from '../../driver/one-shot.ts';
import type {
  InquiryResult,
  PaymentRequest,
  PaymentResult,
  PaymentTerminal,
} from '../../payment-terminal/payment-terminal.ts';
import type { PaymentTerminalHands } from '../bench.ts';
import { ReferenceDevice } from './reference-device.ts';

export class ReferenceTerminal extends ReferenceDevice implements PaymentTerminal, PaymentTerminalHands {
  readonly #payment = new OneShot<PaymentResult>();
  readonly #approvals = new Map<string, string>();
  #asked: PaymentRequest | undefined;
  #chargedVnd = 0;
  #lineBreaks = false;

  constructor() {
    super('payment-terminal', ['payments']);
  }

  async pay(request: PaymentRequest): Promise<PaymentResult> {
    const { signal, reference } = request;
    if (!this.isThere) return { code: 'lost' };
    if (signal.aborted) return { code: 'canceled' };
    const approval = this.#approvals.get(reference);
    if (approval !== undefined) return { code: 'approved', approval };
    if (!this.#payment.isRunning) this.#asked = request;
    return this.#payment.start({ signal, canceled: { code: 'canceled' }, busy: { code: 'busy' } });
  }

  inquire({
    reference,
    signal,
  }: {
    readonly reference: string;
    readonly signal: AbortSignal;
  }): Promise<InquiryResult> {
    if (signal.aborted) return Promise.resolve({ code: 'canceled' });
    if (!this.isThere) return Promise.resolve({ code: 'lost' });
    const approval = this.#approvals.get(reference);
    return Promise.resolve(approval === undefined ? { code: 'not-charged' } : { code: 'approved', approval });
  }

  async presentCard(): Promise<void> {
    if (this.#asked === undefined || !this.#payment.isRunning) return;
    const { amountVnd, reference } = this.#asked;
    const approval = String(this.#approvals.size + 1).padStart(6, '0');
    this.#chargedVnd += amountVnd;
    this.#approvals.set(reference, approval);
    if (this.#lineBreaks) {
      this.#lineBreaks = false;
      await this.unplug();
    } else {
      this.count('payments');
      this.#payment.end({ code: 'approved', approval });
    }
  }

  presentEmptyCard(): Promise<void> {
    this.#payment.end({ code: 'declined' });
    return Promise.resolve();
  }

  readonly letLineBreakAfterCharge = (): Promise<void> => {
    this.#lineBreaks = true;
    return Promise.resolve();
  };

  chargedVnd(): Promise<number> {
    return Promise.resolve(this.#chargedVnd);
  }

  protected override cutOff(): void {
    this.#payment.end({ code: 'outcome-unknown' });
  }
}
