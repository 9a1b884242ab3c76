import type { CaseStep } from '@motcua/client';
import { formatDate, formatTime, toVietnamTime } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { LocalizedElement } from '../base/localized-element.ts';
import { chipStyles } from '../chip/chip.styles.ts';
import { icon } from '../icon/icon.ts';
import { check, x } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { timelineStyles } from './timeline.styles.ts';

/** Where a case is: each step with who holds it and when it was done or is due. */
export class McTimeline extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, chipStyles, timelineStyles];
  static override properties: PropertyDeclarations = {
    steps: { attribute: false },
    returned: { type: Boolean },
    today: {},
  };

  declare steps: readonly CaseStep[];
  /** The case has been sent back: the current step waits for the person, not for the agency. */
  declare returned: boolean;
  /** Today in Vietnam, `YYYY-MM-DD`, so that a step can say "hôm nay". */
  declare today: string;

  constructor() {
    super();
    this.steps = [];
    this.returned = false;
    this.today = toVietnamTime(new Date()).date;
  }

  protected override render(): TemplateResult {
    return html`<ol>
      ${this.steps.map((step) => this.#step(step))}
    </ol>`;
  }

  #step(step: CaseStep): TemplateResult {
    const stopped = this.returned && step.state === 'current';
    const sign = step.state === 'done' ? icon(check) : stopped ? icon(x) : nothing;
    return html`<li
      class="${step.state} ${stopped ? 'returned' : ''}"
      aria-current=${step.state === 'current' ? 'step' : nothing}
    >
      <span class="dot">${sign}</span>
      <div>
        <span class="name">${this.local(step.name)} ${this.#stateWord(step, stopped)}</span>
        ${stopped ? nothing : html`<span class="when">${this.#when(step)}</span>`}
        <span class="holder">${this.local(step.holder)}</span>
      </div>
    </li>`;
  }

  #stateWord(step: CaseStep, stopped: boolean): TemplateResult {
    if (stopped) return html`<span class="chip danger">${this.t('timeline.returned')}</span>`;
    if (step.state === 'current') return html`<span class="chip now">${this.t('timeline.now')}</span>`;
    return html`<span class="hidden">(${this.t(`timeline.${step.state}`)})</span>`;
  }

  #when(step: CaseStep): string {
    const instant = step.doneAt ?? step.dueAt;
    const kind = step.doneAt === undefined ? 'before' : 'at';
    const time = formatTime(instant);
    return toVietnamTime(instant).date === this.today
      ? this.t(`timeline.${kind}Today`, { time })
      : this.t(`timeline.${kind}`, { time, day: formatDate(instant) });
  }
}
