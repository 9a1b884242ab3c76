import type { Language, Translate } from '@motcua/texts';
import { technicianTexts } from '@motcua/texts/technician';
import type { TechnicianKey } from '@motcua/texts/technician';
import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { DeviceReport, TestName, TestOutcome } from '../report.ts';

export interface DeviceViewParts {
  readonly t: Translate<TechnicianKey>;
  readonly language: Language;
  readonly running: TestName | undefined;
  readonly canTest: boolean;
  readonly outcome: TestOutcome | undefined;
  readonly onTest: (test: TestName) => void;
}

type Tone = 'good' | 'busy' | 'caution' | 'bad';

const tones: Readonly<Record<string, Tone>> = {
  ready: 'good',
  starting: 'busy',
  busy: 'busy',
  closed: 'caution',
};

/** Each tone has a shape of its own: a check, a ring, a triangle, an octagon. */
const shapes: Readonly<Record<Tone, SVGTemplateResult>> = {
  good: svg`<path d="M5 12.5l4.5 4.5L19 7.5" />`,
  busy: svg`<circle cx="12" cy="12" r="7" />`,
  caution: svg`<path d="M12 4l9 16H3zM12 10v4M12 17v.5" />`,
  bad: svg`<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 16v.5" />`,
};

const wellDone = new Set(['healthy', 'printed', 'scanned', 'card-seen', 'key-heard', 'change-seen', 'shone']);

/** One device: how it is, what to do about it, what it has done, and what can be tried. */
export function deviceView(device: DeviceReport, parts: DeviceViewParts): TemplateResult {
  const { t, outcome, running, canTest, onTest } = parts;
  const text = (key: string, fallback: TechnicianKey): string => t(knownKey(key) ?? fallback);
  const tone =
    device.warnings.length > 0 && device.state === 'ready' ? 'caution' : (tones[device.state] ?? 'bad');
  return html`
    <section class="device" aria-labelledby=${device.name}>
      <div class="head">
        <h2 id=${device.name}>${text(`device.${device.name}`, 'device.barcode-scanner')}</h2>
        <span class="chip ${tone}">${shape(tone)}${text(`state.${device.state}`, 'state.faulted')}</span>
      </div>
      <ul class="advice">
        ${device.faults.map((fault) => html`<li>${text(`fault.${fault}`, 'fault.other')}</li>`)}
        ${device.warnings.map((warning) => html`<li>${text(`warning.${warning}`, 'fault.other')}</li>`)}
        ${device.state === 'lost' ? html`<li>${t('advice.lost')}</li>` : nothing}
        ${device.process === undefined ? nothing : html`<li>${processText(device.process, t)}</li>`}
      </ul>
      ${factsView(device, t)}
      <div class="tests">
        ${device.tests.map(
          (test) => html`
            <button
              type="button"
              class="press"
              aria-disabled=${canTest ? nothing : 'true'}
              @click=${() => canTest && onTest(test)}
            >
              ${t(`test.${test}`)}
            </button>
          `,
        )}
      </div>
      <p class="outcome ${tonesOf(running, outcome)}" role="status">
        ${running === undefined ? outcomeText(outcome, t) : t(`test.running.${running}`)}
      </p>
    </section>
  `;
}

function factsView({ driver, model, counts }: DeviceReport, t: Translate<TechnicianKey>): TemplateResult {
  const fact = (name: string, value: string | number): TemplateResult =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`
    <dl class="facts">
      ${driver === undefined ? nothing : fact(t('about.driver'), driver)}
      ${model === undefined ? nothing : fact(t('about.model'), model)}
      ${Object.entries(counts).map(([name, count]) => {
        const key = knownKey(`count.${name}`);
        return key === undefined ? nothing : fact(t(key), count);
      })}
    </dl>
  `;
}

function processText(
  { kind, reason }: NonNullable<DeviceReport['process']>,
  t: Translate<TechnicianKey>,
): string {
  if (reason === 'permission-denied') return t('process.permission-denied');
  const text = t(knownKey(`process.${kind}`) ?? 'process.closed');
  return kind === 'backing-off' || kind === 'given-up' ? `${text} (${reason ?? ''})` : text;
}

function outcomeText(outcome: TestOutcome | undefined, t: Translate<TechnicianKey>): string {
  if (outcome === undefined) return '';
  const key = knownKey(`result.${outcome.code}`) ?? 'result.failed';
  return t(key, { count: outcome.characters ?? 0 });
}

function tonesOf(running: TestName | undefined, outcome: TestOutcome | undefined): string {
  if (running !== undefined) return 'busy';
  if (outcome === undefined) return '';
  return wellDone.has(outcome.code) ? 'good' : 'bad';
}

function shape(tone: Tone): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shapes[tone]}</svg>`;
}

function knownKey(key: string): TechnicianKey | undefined {
  return Object.hasOwn(technicianTexts.vi, key) ? (key as TechnicianKey) : undefined;
}
