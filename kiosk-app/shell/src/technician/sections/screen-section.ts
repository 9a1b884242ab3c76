import type { LocalSettings } from '@motcua/care';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { leastScreenWidthMm, toPx, usualScreenWidthMm } from '../../physical-size.ts';
import { CareSection } from './care-section.ts';
import { touchAccuracy, touchTargets } from './touch-accuracy.ts';
import type { Point } from './touch-accuracy.ts';

const colours = ['red', 'green', 'blue', 'white', 'black', 'edges'] as const;

type Running =
  | { readonly test: 'touch'; readonly touches: readonly Point[] }
  | { readonly test: 'colours'; readonly index: number };

/** Whether touches land where they should, whether the picture is whole, and how wide it is. */
export class McCareScreen extends CareSection {
  static override properties: PropertyDeclarations = {
    ...CareSection.properties,
    settings: { state: true },
    running: { state: true },
    touches: { state: true },
    message: { state: true },
  };

  declare protected settings: LocalSettings | undefined;
  declare protected running: Running | undefined;
  declare protected touches: readonly Point[];
  declare protected message: 'settings.kept' | 'settings.failed' | undefined;

  constructor() {
    super();
    this.touches = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.api.settings().then((settings) => (this.settings = settings));
  }

  protected override render(): TemplateResult {
    const { running } = this;
    if (running?.test === 'touch') return this.#touchTest(running.touches);
    if (running?.test === 'colours') return this.#colourTest(running.index);
    const { t } = this;
    return html`<section class="card" aria-labelledby="touch">
        <h2 id="touch">${t('screen.touch')}</h2>
        <p class="note">${t('screen.touchDetail')}</p>
        <div class="tests">
          <button type="button" class="press" @click=${() => (this.running = { test: 'touch', touches: [] })}>
            ${t(this.touches.length === 0 ? 'screen.touch' : 'screen.again')}
          </button>
        </div>
        ${this.#accuracy()}
      </section>
      <section class="card" aria-labelledby="colours">
        <h2 id="colours">${t('screen.colours')}</h2>
        <p class="note">${t('screen.coloursDetail')}</p>
        <div class="tests">
          <button type="button" class="press" @click=${() => (this.running = { test: 'colours', index: 0 })}>
            ${t('screen.colours')}
          </button>
        </div>
      </section>
      ${this.settings === undefined ? nothing : this.#ruler(this.settings)}`;
  }

  #touchTest(touches: readonly Point[]): TemplateResult {
    const { t } = this;
    const target = touchTargets[touches.length] ?? { x: 0, y: 0 };
    return html`<div class="over touch-test" @pointerdown=${this.#onTouch}>
      <svg class="cross" viewBox="0 0 1080 1920" aria-hidden="true">
        <g transform="translate(${target.x} ${target.y})">
          <path d="M-50 0h100M0-50v100" />
          <circle r="26" />
        </g>
      </svg>
      <p role="status">${t('screen.target', { number: touches.length + 1 })}</p>
      <button type="button" class="press" data-action="cancel" @click=${() => (this.running = undefined)}>
        ${t('screen.cancel')}
      </button>
    </div>`;
  }

  readonly #onTouch = (event: PointerEvent): void => {
    const { currentTarget, target } = event;
    if (this.running?.test !== 'touch' || !(currentTarget instanceof HTMLElement)) return;
    if (target instanceof Element && target.closest('button') !== null) return;
    const box = currentTarget.getBoundingClientRect();
    const scale = box.width / currentTarget.offsetWidth;
    const touch = { x: (event.clientX - box.left) / scale, y: (event.clientY - box.top) / scale };
    const touches = [...this.running.touches, touch];
    const isLast = touches.length === touchTargets.length;
    this.running = isLast ? undefined : { test: 'touch', touches };
    if (isLast) this.touches = touches;
  };

  #accuracy(): TemplateResult | typeof nothing {
    const { t, touches } = this;
    if (touches.length === 0) return nothing;
    const { isGood, maximumMm, maximumPx, meanPx } = touchAccuracy(
      touches,
      this.settings?.screenWidthMm ?? 0,
    );
    const most =
      maximumMm === undefined
        ? t('screen.result', { px: maximumPx })
        : t('screen.resultMm', { px: maximumPx, mm: maximumMm });
    return html`<p class="outcome ${isGood ? 'good' : 'bad'}" role="status">
      ${t(isGood ? 'screen.good' : 'screen.bad')} ${most}. ${t('screen.mean', { px: meanPx })}.
    </p>`;
  }

  #colourTest(index: number): TemplateResult {
    const colour = colours[index] ?? 'red';
    const next = index + 1 < colours.length ? ({ test: 'colours', index: index + 1 } as const) : undefined;
    return html`<button type="button" class="over colour ${colour}" @click=${() => (this.running = next)}>
      <span>${this.t(`screen.colour.${colour}`)}</span>
    </button>`;
  }

  #ruler({ screenWidthMm }: LocalSettings): TemplateResult {
    const { t } = this;
    const widthMm = screenWidthMm > 0 ? screenWidthMm : usualScreenWidthMm;
    const length = toPx(100, widthMm);
    return html`<section class="card" aria-labelledby="millimetres">
      <h2 id="millimetres">${t('screen.millimetres')}</h2>
      <p class="note">${t('screen.millimetresDetail')}</p>
      <svg class="ruler" width=${length} height="60" role="img" aria-label=${t('screen.ruler')}>
        <path d="M3 0v60M3 30H${length - 3}M${length - 3} 0v60" />
      </svg>
      <p class="figure">
        <b>${t('screen.widthMm', { mm: widthMm })}</b>
        ${screenWidthMm === 0 ? html`<span>${t('screen.unmeasured')}</span>` : nothing}
      </p>
      <div class="tests">
        <button type="button" class="press" @click=${() => this.#change(widthMm - 1)}>
          ${t('screen.narrower')}
        </button>
        <button type="button" class="press" @click=${() => this.#change(widthMm + 1)}>
          ${t('screen.wider')}
        </button>
        <button type="button" class="press" @click=${() => void this.#save(widthMm)}>
          ${t('screen.save')}
        </button>
      </div>
      <p class="outcome" role="status">${this.message === undefined ? nothing : t(this.message)}</p>
    </section>`;
  }

  #change(screenWidthMm: number): void {
    const widthMm = Math.max(leastScreenWidthMm, screenWidthMm);
    if (this.settings !== undefined) this.settings = { ...this.settings, screenWidthMm: widthMm };
    this.message = undefined;
  }

  async #save(screenWidthMm: number): Promise<void> {
    if (this.settings === undefined) return;
    const kept = await this.keep({ ...this.settings, screenWidthMm });
    this.message = kept === undefined ? 'settings.failed' : 'settings.kept';
    this.settings = kept ?? this.settings;
  }
}
