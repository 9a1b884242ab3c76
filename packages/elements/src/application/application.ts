import { createGatewayClient } from '@motcua/client';
import { translator } from '@motcua/texts';
import type { Translate } from '@motcua/texts';
import { applicationTexts } from '@motcua/texts/elements';
import type { ApplicationKey } from '@motcua/texts/elements';
import { nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Upload } from '../attachment/upload.ts';
import { LetterFirst } from '../base/letter-first.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import { frame } from '../frame/frame.ts';
import { frameStyles } from '../frame/frame.styles.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { ApplicationFlow } from './application-flow.ts';
import type { Phase } from './application-flow.ts';
import { aroundMiddle, stepLine } from './around.ts';
import { McStepEvent, McSubmittedEvent } from './application.events.ts';
import { applicationStyles } from './application.styles.ts';
import { DrawnLater } from './drawn-later.ts';
import type { Filling } from './filling.ts';
import { focusOn } from './focus.ts';
import type { FocusTarget } from './focus.ts';
import { needsLateViews, stepOf } from './phase.ts';
import { LeaveGuard } from './leave-guard.ts';
import { showAhead } from './show-ahead.ts';
import { loadingView, pageView, summaryView, unavailableView } from './views.ts';
import type { View } from './views.ts';

/** How long a page may stay as it is before it says that something is being fetched. */
const patienceMs = 200;

/** The views that nobody needs before the first question is answered. */
type LateViews = typeof import('./late-views.ts');

/**
 * `<mc-application procedure="…" gateway="https://…" unit="…">`: one procedure from start to case code, on a website.
 *
 * Another `procedure`, `gateway` or `unit` starts anew; another `language` changes nothing but the words. Answers live
 * in memory alone and go when the element goes. Sends `mc-step` at each step and `mc-submitted` with the case code.
 */
export class McApplication extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, frameStyles, ...applicationStyles];
  static override properties: PropertyDeclarations = {
    procedure: {},
    gateway: {},
    unit: {},
    begun: { type: Boolean },
    resume: { attribute: false },
    fetch: { attribute: false },
    upload: { attribute: false },
    late: { state: true },
  };

  /** Id of the procedure in the gateway's catalogue. */
  declare procedure: string;
  /** Address of the gateway. */
  declare gateway: string;
  /** Code of the unit that receives the application. */
  declare unit: string;
  /** Starts with the first question: what is needed has been read elsewhere. */
  declare begun: boolean;
  /** A draft that was begun elsewhere, as `serialiseDraft` of the engine writes it: taken up where it lacks something. */
  declare resume: string | undefined;
  /** In place of the platform's own. */
  declare fetch: typeof fetch | undefined;
  /** Hands files over to another place than the gateway. */
  declare upload: Upload | undefined;
  declare private late: LateViews | 'loading' | 'failed' | undefined;
  /** None until all three attributes are there. */
  #flow: ApplicationFlow | undefined;
  #step = '';
  /** The gateway takes its time: until then nothing is drawn that would be gone at once. */
  #slow = false;
  #focusNext: FocusTarget | undefined;
  /** A step has shown the page that was drawn ahead, and nothing is drawn anew yet. */
  #shown = false;
  readonly #later = new DrawnLater(this);
  readonly #letters = new LetterFirst(this, this);
  readonly #guard = new LeaveGuard();

  constructor() {
    super();
    this.procedure = '';
    this.gateway = '';
    this.unit = '';
    this.begun = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#onOnline);
    this.#flow?.start();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#onOnline);
    this.#guard.active = false;
    this.#flow?.pause();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.#letters.painted?.then(() => super.scheduleUpdate()) ?? super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.late === undefined && needsLateViews(this.#flow?.phase)) void this.#loadLateViews();
    if (!changed.has('procedure') && !changed.has('gateway') && !changed.has('unit')) return;
    this.#flow?.pause();
    this.#flow = this.#newFlow();
    this.#step = '';
    this.#later.reset();
    this.#flow?.start();
    setTimeout(() => {
      this.#slow = true;
      this.requestUpdate();
    }, patienceMs);
  }

  protected override render(): TemplateResult | typeof nothing {
    const filling = this.#filling;
    if (!this.#slow && this.#flow?.phase.name === 'loading') return nothing;
    return frame({
      name:
        filling === undefined ? this.#t('application.title') : this.local(filling.basis.definition.shortName),
      lang: this.language,
      middle: this.#middle(),
      ...aroundMiddle({ t: this.#t, language: this.language }, this.#flow?.phase, this.#later.painted),
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#shown) {
      this.#shown = false;
      // Gone, unless the person has gone back to it in the meantime.
      this.renderRoot.querySelector('mc-page.left')?.classList.remove('left');
    }
    const phase = this.#flow?.phase;
    this.#guard.active = this.isConnected && phase?.name !== 'done' && this.#filling?.touched === true;
    if (phase !== undefined) this.#tellStep(phase);
    if (this.late !== 'loading' || !needsLateViews(phase)) void this.#moveFocus();
  }

  get #t(): Translate<ApplicationKey> {
    return translator(applicationTexts, this.language);
  }

  get #filling(): Filling | undefined {
    const phase = this.#flow?.phase;
    return phase === undefined || phase.name === 'loading' || phase.name === 'unavailable'
      ? undefined
      : phase.filling;
  }

  #newFlow(): ApplicationFlow | undefined {
    const { procedure, gateway, unit, fetch } = this;
    if (procedure === '' || gateway === '' || unit === '') return undefined;
    const connection = { baseUrl: gateway, ...(fetch === undefined ? {} : { fetch }) };
    const flow = new ApplicationFlow({
      client: createGatewayClient(connection),
      connection,
      procedure,
      unit,
      begun: this.begun,
      resume: this.resume,
      place: location.hostname,
      onChange: () => {
        if (flow === this.#flow) this.#onFlow(flow.phase);
      },
    });
    return flow;
  }

  #middle(): TemplateResult {
    const { language } = this;
    const t = this.#t;
    const phase = this.#flow?.phase;
    if (phase === undefined || phase.name === 'loading') return loadingView(t);
    if (phase.name === 'unavailable') return unavailableView({ t, language }, phase.because, this.#onReload);
    const { filling } = phase;
    const upload = this.upload ?? filling.basis.upload;
    const view: View = { language, t, filling, step: stepLine({ t, language }, phase), upload };
    if (phase.name === 'filling' && filling.place.step === 'summary') {
      return summaryView(view, () => this.#go(() => filling.begin()));
    }
    if (phase.name === 'filling' && filling.place.step === 'page') return this.#page(view);
    const { late } = this;
    if (late === 'failed') return unavailableView({ t, language }, 'unanswered', this.#onReloadViews);
    if (late === undefined || late === 'loading') return loadingView(t);
    switch (phase.name) {
      case 'filling':
        return late.reviewView(view, phase.notice, {
          onBack: () => this.#go(() => filling.back()),
          onChange: ({ pageId, fieldId }) => this.#go(() => filling.change(pageId), { fieldId }),
          onConsent: ({ given }) => this.#change(() => filling.consent(given)),
          onSubmit: this.#onSubmit,
        });
      case 'sending':
        return late.sendingView(view, phase.attempt, () => this.#flow?.retryNow());
      case 'done':
        return late.doneView(view, phase.result, {
          gateway: this.gateway,
          onAnother: () => this.#go(() => this.#flow?.again()),
        });
      default:
        return phase satisfies never;
    }
  }

  #page(view: View): TemplateResult {
    const { filling } = view;
    return pageView(view, this.#later.ahead, {
      onAnswer: ({ fieldId, value }) => this.#change(() => filling.answer(fieldId, value)),
      onBack: () => this.#go(() => filling.back()),
      onNext: () => this.#next(filling),
      unitSuggestions: filling.basis.suggestions?.(filling),
      unitLookup: (query, signal) => this.#flow?.findUnits(filling, query, signal) ?? Promise.resolve([]),
    });
  }

  #next(filling: Filling): void {
    const { renderRoot } = this;
    if (this.#shown || renderRoot.querySelector('mc-page')?.holdForFiles() === true) return;
    // The next question first.
    setTimeout(() => void this.#loadLateViews(), patienceMs);
    const target = filling.next().code === 'moved' ? 'heading' : 'errors';
    this.#shown = target === 'heading' && showAhead(renderRoot, filling.page);
    if (this.#shown) {
      this.#letters.hold();
      void focusOn(this, target);
    } else this.#focusNext = target;
    this.requestUpdate();
  }

  /** A step that somebody asked for: the focus follows it. */
  #go(step: () => void, focus: FocusTarget = 'heading'): void {
    this.#focusNext = focus;
    this.#change(step);
  }

  #change(change: () => void): void {
    change();
    this.requestUpdate();
  }

  readonly #onSubmit = (): void => {
    const { late } = this;
    if (typeof late !== 'object') return;
    const mend = this.#flow?.submit(this.language, () => new late.Submission());
    this.#focusNext = mend?.code === 'field' ? { fieldId: mend.fieldId } : 'heading';
    this.requestUpdate();
  };

  readonly #onReload = (): void => this.#go(() => this.#flow?.reload());

  readonly #onReloadViews = (): void => {
    this.late = undefined;
    this.#focusNext = 'heading';
    void this.#loadLateViews();
  };

  readonly #onOnline = (): void => this.#flow?.retryNow();

  /** The flow moved by itself: an answer of the gateway, or a second of waiting. */
  #onFlow(phase: Phase): void {
    if (phase.name === 'done') this.dispatchEvent(new McSubmittedEvent(phase.result.caseCode));
    if (stepOf(phase) !== this.#step && this.#step !== 'loading') {
      const refused = phase.name === 'filling' && phase.filling.place.step === 'page';
      this.#focusNext ??= refused ? 'errors' : 'heading';
    }
    this.requestUpdate();
  }

  async #loadLateViews(): Promise<void> {
    if (this.late !== undefined && this.late !== 'failed') return;
    this.late = 'loading';
    this.late = await import('./late-views.ts').catch((): 'failed' => 'failed');
  }

  /** A step leads the focus to its question; the first one of a page that has just loaded does not. */
  async #moveFocus(): Promise<void> {
    const target = this.#focusNext;
    if (target === undefined || this.#flow?.phase.name === 'loading') return;
    this.#focusNext = undefined;
    await focusOn(this, target);
  }

  #tellStep(phase: Phase): void {
    const step = stepOf(phase);
    if (step === this.#step) return;
    this.#step = step;
    this.#later.at(step, phase.name === 'filling' ? phase.filling : undefined);
    if (step === 'unanswered') return;
    if (phase.name === 'loading' || phase.name === 'unavailable') return;
    const place = phase.name === 'filling' ? phase.filling.place : undefined;
    if (place === undefined) this.dispatchEvent(new McStepEvent(phase.name === 'done' ? 'done' : 'sending'));
    else this.dispatchEvent(new McStepEvent(place.step, place.step === 'page' ? place.pageId : undefined));
  }
}
