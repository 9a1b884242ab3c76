import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { breezeWall } from '../base/breeze-block.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import { icon } from '../icon/icon.ts';
import { check } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { progressStyles } from './progress.styles.ts';

type State = 'done' | 'now' | 'next';

/**
 * How far one is: the transom above the door, with the light on where one stands.
 *
 * `current` counts from 1; one more than there are steps means that all are done. Stands on `--mc-accent-deep`.
 */
export class McProgress extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, progressStyles];
  static override properties: PropertyDeclarations = {
    steps: { attribute: false, hasChanged: (now, before) => String(now) !== String(before) },
    current: { type: Number },
  };

  /** Names of the steps, said by screen readers. */
  declare steps: readonly string[];
  declare current: number;

  constructor() {
    super();
    this.steps = [];
    this.current = 1;
  }

  protected override render(): TemplateResult {
    const total = this.steps.length;
    const label =
      this.current > total
        ? this.t('progress.finished', { total })
        : this.t('progress.label', { number: this.current, total });
    return html`<ol aria-label=${label}>
      ${this.steps.map((name, index) => this.#step(name, index + 1))}
    </ol>`;
  }

  #step(name: string, number: number): TemplateResult {
    const state: State = number < this.current ? 'done' : number === this.current ? 'now' : 'next';
    return html`<li class=${state} aria-current=${state === 'now' ? 'step' : nothing}>
      <span class="number" aria-hidden="true">${state === 'done' ? icon(check) : number}</span>
      <span class="hidden">${name}, ${this.t(`progress.${state}`)}</span>
      ${breezeWall(`wall-${number}`)}
    </li>`;
  }
}
