import { describeControl, isExposed } from '@motcua/speech/reader';
import { translator } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';
import { html, LitElement, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';

interface Reading {
  readonly step: string;
  readonly question: string;
  readonly lead: string;
  readonly chosen: string;
}

const nothingRead: Reading = { step: '', question: '', lead: '', chosen: '' };

/**
 * The reading zone of the low-reach layout: the question of the opening beside it, large, and what is chosen there now.
 * Only for eyes: a reader finds both where they are answered. Draw it anew with the screen; it then reads the opening.
 */
export class McReadingZone extends LitElement {
  static override properties: PropertyDeclarations = {
    language: {},
    // Whatever has drawn the screen may have changed it.
    drawn: { attribute: false, hasChanged: () => true },
    reading: { state: true },
  };

  declare language: Language;
  declare drawn: unknown;
  declare protected reading: Reading;
  #frame = 0;
  #doorway: Element | null = null;

  constructor() {
    super();
    this.language = 'vi';
    this.reading = nothingRead;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ariaHidden = 'true';
    this.#doorway = this.parentElement;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
    this.#doorway?.removeAttribute('data-split');
  }

  /** The page's styles draw it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { chosen, lead, question, step } = this.reading;
    return html`${step === '' ? nothing : html`<p class="step">${step}</p>`}
      <p class="question">${question}</p>
      ${
        chosen === ''
          ? html`<p class="lead">${lead}</p>`
          : html`<p class="lead">
              ${translator(shellTexts, this.language)('reach.chosen')} <b>${chosen}</b>
            </p>`
      }`;
  }

  protected override updated(): void {
    cancelAnimationFrame(this.#frame);
    // The elements of a page draw themselves a turn or two after the page.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => this.#read());
    });
  }

  #read(): void {
    const opening = this.#doorway?.querySelector('.opening');
    if (opening === null || opening === undefined) return;
    const all = elementsIn(opening);
    // Where nothing can be touched the opening stays what it is: words and pictures, high up.
    this.#doorway?.toggleAttribute('data-split', all.some(isControl));
    const textOf = (selector: string): string =>
      all
        .find((element) => element.matches(selector))
        ?.textContent.replaceAll(/\s+/g, ' ')
        .trim() ?? '';
    const [step, title] = [textOf('.step'), textOf('h1')];
    const reading: Reading = {
      step,
      // A number stands in the title together with what it is.
      question: title.startsWith(`${step} `) ? title.slice(step.length + 1) : title,
      lead: textOf('.lead'),
      chosen: all.flatMap(chosenIn).join(', '),
    };
    if (JSON.stringify(reading) !== JSON.stringify(this.reading)) this.reading = reading;
  }
}

function isControl(element: Element): boolean {
  return element.matches('button, a[href], input:not([type=hidden]), textarea, summary, [role=option]');
}

/** What somebody has chosen here, in the words that stand on it: an option, a count. */
function chosenIn(element: Element): readonly string[] {
  if (element.localName === 'mc-stepper' && 'value' in element && isExposed(element))
    return [`${String(Reflect.get(element, 'label'))}: ${String(element.value)}`];
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || !element.checked) return [];
  return describeControl(element, { from: element })
    .slice(0, 1)
    .map(({ text }) => text);
}

function elementsIn(root: ParentNode): readonly Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot === null ? [] : elementsIn(element.shadowRoot)),
  ]);
}
