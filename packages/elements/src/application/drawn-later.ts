import type { PageState } from '@motcua/wizard';
import type { ReactiveControllerHost } from 'lit';
import { besideOf } from './around.ts';
import type { Beside } from './around.ts';
import type { Filling } from './filling.ts';
import { whenIdle, whenSettled } from './when-idle.ts';

/** Where the person is, and what comes next. */
type Ahead = Pick<Filling, 'place' | 'pageAhead'>;

/** What is drawn once the question is on the screen: what stands beside it, and the page that comes next. */
export class DrawnLater {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #step = '';
  #painted: Beside | undefined;
  #ahead: PageState | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** The middle that is on the screen, so that what is beside it may follow. */
  get painted(): Beside | undefined {
    return this.#painted;
  }

  /** The page that probably comes next, drawn unseen while the person answers this one. */
  get ahead(): PageState | undefined {
    return this.#ahead;
  }

  /** Another application. */
  reset(): void {
    this.#step = '';
    this.#painted = undefined;
    this.#ahead = undefined;
  }

  /** A step has just been drawn. @param filling none when there is nothing to fill in any more, or not yet */
  at(step: string, filling: Ahead | undefined): void {
    this.#step = step;
    this.#ahead = undefined;
    if (filling === undefined) return;
    if (this.#painted !== besideOf(filling)) whenIdle(() => this.#drawBeside(filling));
    if (filling.place.step === 'page') whenSettled(() => this.#drawAhead(step, filling));
  }

  #drawBeside(filling: Ahead): void {
    this.#painted = besideOf(filling);
    this.#host.requestUpdate();
  }

  /** Field by field, each when there is nothing else to do: a key that comes in between waits for one field at most. */
  #drawAhead(step: string, filling: Ahead, fields = 1): void {
    const page = step === this.#step ? filling.pageAhead : undefined;
    if (page === undefined) return;
    this.#ahead = { ...page, fields: page.fields.slice(0, fields) };
    this.#host.requestUpdate();
    if (fields < page.fields.length) whenIdle(() => this.#drawAhead(step, filling, fields + 1));
  }
}
