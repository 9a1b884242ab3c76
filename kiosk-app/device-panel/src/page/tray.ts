import { formatDate, formatTime } from '@motcua/texts';
import type { Translate } from '@motcua/texts';
import type { PanelKey } from '@motcua/texts/panel';
import type { Paper } from '../state.ts';
import { requireElement } from './language.ts';

/** The tray: one paper large, all of them small. A new paper comes to the front. */
export class Tray {
  #papers: readonly Paper[] = [];
  #chosenId: string | undefined;
  #translate: Translate<PanelKey>;

  constructor(translate: Translate<PanelKey>) {
    this.#translate = translate;
    requireElement('thumbs').addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button === null) return;
      this.#chosenId = button.value;
      this.#draw();
      document.querySelector<HTMLElement>(`#thumbs button[value="${button.value}"]`)?.focus();
    });
  }

  get chosenId(): string | undefined {
    return this.#chosenId;
  }

  speak(translate: Translate<PanelKey>): void {
    this.#translate = translate;
    this.#draw();
  }

  show(papers: readonly Paper[]): void {
    const newest = papers[0]?.id;
    if (newest === this.#papers[0]?.id && papers.length === this.#papers.length) return;
    this.#papers = papers;
    this.#chosenId = newest;
    this.#draw();
  }

  #draw(): void {
    const chosen = this.#papers.find(({ id }) => id === this.#chosenId);
    requireElement('no-paper').hidden = chosen !== undefined;
    requireElement('paper').hidden = chosen === undefined;
    requireElement('all-papers').hidden = this.#papers.length < 2;
    if (chosen !== undefined) this.#drawChosen(chosen);
    requireElement('thumbs').replaceChildren(...this.#papers.map((paper) => this.#thumb(paper)));
  }

  #drawChosen(paper: Paper): void {
    requireElement('paper-caption').textContent = this.#translate('papers.printedAt', moment(paper));
    const image = requireElement('paper-image') as HTMLImageElement;
    image.src = pictureOf(paper);
    image.width = paper.width;
    image.height = paper.height;
    image.alt = this.#translate('papers.alt', moment(paper));
  }

  #thumb(paper: Paper): HTMLElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'press';
    button.value = paper.id;
    button.setAttribute('aria-pressed', String(paper.id === this.#chosenId));
    button.setAttribute('aria-label', this.#translate('papers.alt', moment(paper)));
    const image = document.createElement('img');
    image.src = pictureOf(paper);
    image.alt = '';
    const time = document.createElement('span');
    time.textContent = moment(paper).time;
    button.append(image, time);
    item.append(button);
    return item;
  }
}

function pictureOf({ id }: Paper): string {
  return `/api/papers/${id}.png`;
}

function moment({ printedAt }: Paper): { readonly date: string; readonly time: string } {
  return { date: formatDate(printedAt), time: formatTime(printedAt) };
}
