import type { TechnicianReport, TestOutcome } from '@motcua/care';
import { faultScene } from '@motcua/elements/pictures/fault-scene';
import { paperGuideScene, paperGuideSteps } from '@motcua/elements/pictures/paper-guide';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { CareSection } from './care-section.ts';

/** Between the two halves of a step; the picture cuts from one to the other. */
const cutMs = 1200;

/** A new roll in four steps, and a test print at the end. */
export class McCarePaper extends CareSection {
  static override properties: PropertyDeclarations = {
    ...CareSection.properties,
    report: { attribute: false },
    step: { state: true },
    isSecondHalf: { state: true },
    printing: { state: true },
    outcome: { state: true },
  };

  declare report: TechnicianReport | undefined;
  declare protected step: number;
  declare protected isSecondHalf: boolean;
  declare protected printing: boolean;
  declare protected outcome: TestOutcome | undefined;
  #cuts: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.step = 0;
    this.isSecondHalf = true;
    this.printing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // With reduced motion the end of the step stands still: it says the same.
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#cuts = setInterval(() => (this.isSecondHalf = !this.isSecondHalf), cutMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#cuts);
  }

  protected override render(): TemplateResult {
    const { outcome, step, t } = this;
    const name = paperGuideSteps[step] ?? 'open';
    const isLast = step === paperGuideSteps.length - 1;
    return html`${this.#printerNow()}
      <section class="card guide" aria-labelledby="guide">
        <p class="step">${t('guide.step', { number: step + 1 })}</p>
        <h2 id="guide" aria-live="polite">${t(`guide.${name}`)}</h2>
        <p class="note">${t(`guide.${name}Detail`)}</p>
        <div class="picture">${paperGuideScene(name, this.isSecondHalf ? 'after' : 'before')}</div>
        <div class="tests">
          ${
            step === 0
              ? nothing
              : html`<button type="button" class="press" @click=${() => this.#go(step - 1)}>
                  ${t('guide.back')}
                </button>`
          }
          ${
            isLast
              ? html`<button
                  type="button"
                  class="press"
                  aria-disabled=${this.printing ? 'true' : nothing}
                  @click=${() => void this.#print()}
                >
                  ${t('guide.test')}
                </button>`
              : html`<button type="button" class="press" @click=${() => this.#go(step + 1)}>
                  ${t('guide.next')}
                </button>`
          }
        </div>
        <p class="outcome ${outcome?.code === 'printed' ? 'good' : 'bad'}" role="status">
          ${this.printing ? t('test.running.print') : outcome === undefined ? nothing : this.#words(outcome)}
        </p>
      </section>`;
  }

  /** What the printer says of its paper now, in the picture that citizens see. */
  #printerNow(): TemplateResult | typeof nothing {
    const printer = this.report?.devices.find(({ name }) => name === 'receipt-printer');
    const said = [...(printer?.faults ?? []), ...(printer?.warnings ?? [])];
    const now = (['paper-out', 'cover-open', 'paper-low'] as const).find((fault) => said.includes(fault));
    if (now === undefined) return nothing;
    return html`<p class="banner now" role="status">
      ${faultScene(now)}<span>${this.t(now === 'paper-low' ? 'warning.paper-low' : `fault.${now}`)}</span>
    </p>`;
  }

  #go(step: number): void {
    this.step = step;
    this.outcome = undefined;
  }

  #words({ code }: TestOutcome): string {
    const known = { printed: 'result.printed', faulted: 'result.faulted', lost: 'result.lost' } as const;
    return this.t(Object.hasOwn(known, code) ? known[code as keyof typeof known] : 'result.failed');
  }

  async #print(): Promise<void> {
    if (this.printing) return;
    this.printing = true;
    this.outcome = await this.api.test('receipt-printer', 'print');
    this.printing = false;
  }
}
