import { createGatewayClient } from '@motcua/client';
import type { QueueCall, QueueDisplay } from '@motcua/client';
import { createQueueClient } from '@motcua/client/queue';
import { breezeWall } from '@motcua/elements/breeze-block';
import { icon } from '@motcua/elements/icon';
import { arrowRight, volume2, wifiOff } from '@motcua/elements/icons';
import { mark } from '@motcua/elements/pictures/mark';
import { baseStyles } from '@motcua/elements/styles';
import { loadLanguage, toVietnamTime, translator } from '@motcua/texts';
import type { Language, LocalText } from '@motcua/texts';
import { hallTexts } from '@motcua/texts/hall';
import type { HallKey } from '@motcua/texts/hall';
import { html, LitElement, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { readConfig } from '../config.ts';
import type { HallConfig } from '../config.ts';
import { followCalls, pauseFor } from '../feed/call-feed.ts';
import { spokenCall } from '../voice/spoken-call.ts';
import { createVoice } from '../voice/voice.ts';
import type { Voice } from '../voice/voice.ts';
import { hallStyles } from './hall.styles.ts';

const t = translator(hallTexts, 'vi');

const lastCalls = 5;
/** How long a call stands out. */
const freshMs = 10_000;
const clockMs = 5_000;

/** `<hall-display>`: the whole page. Vietnamese large, the second language below it. */
export class HallDisplay extends LitElement {
  static override styles: CSSResultGroup = [...baseStyles, hallStyles];
  static override properties: PropertyDeclarations = {
    fetch: { attribute: false },
    synthesis: { attribute: false },
    now: { attribute: false },
    unitName: { state: true },
    display: { state: true },
    isSilent: { state: true },
    isBlocked: { state: true },
    isFresh: { state: true },
    announcements: { state: true },
    second: { state: true },
    noConfig: { state: true },
  };

  /** How the page reaches its server and the gateway. */
  declare fetch: typeof fetch;
  /** What speaks; nothing without it. */
  declare synthesis: SpeechSynthesis | undefined;
  declare now: () => Date;
  declare unitName: LocalText | undefined;
  declare display: QueueDisplay | undefined;
  declare isSilent: boolean;
  declare isBlocked: boolean;
  declare isFresh: boolean;
  declare announcements: readonly LocalText[];
  declare second: Language;
  declare noConfig: boolean;

  #closing = new AbortController();
  #voice: Voice | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;
  #freshTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.fetch = (input, init) => fetch(input, init);
    this.synthesis = globalThis.speechSynthesis;
    this.now = () => new Date();
    this.isSilent = false;
    this.isBlocked = false;
    this.isFresh = false;
    this.announcements = [];
    this.second = 'en';
    this.noConfig = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#closing = new AbortController();
    this.#clock = setInterval(() => this.requestUpdate(), clockMs);
    const { signal } = this.#closing;
    this.#voice = this.synthesis && createVoice(this.synthesis, () => (this.isBlocked = true));
    readConfig(this.fetch, signal).then(
      async (config) => this.#start(config, await secondOf(config), signal),
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closing.abort();
    this.#voice?.close();
    clearInterval(this.#clock);
    clearTimeout(this.#freshTimer);
  }

  #start(config: HallConfig | undefined, second: Language, signal: AbortSignal): void {
    if (signal.aborted) return;
    if (config === undefined) {
      this.noConfig = true;
      return;
    }
    this.announcements = config.announcements;
    this.second = second;
    const options = { baseUrl: config.gateway, fetch: this.fetch };
    const client = createQueueClient(options);
    const follow = followCalls({
      ask: (after, ofAsking) => client.display(config.unit, { after, signal: ofAsking }),
      onDisplay: (display, fresh) => this.#show(display, fresh),
      onSilence: (isSilent) => {
        this.isSilent = isSilent;
        if (!isSilent && this.unitName === undefined) void this.#nameUnit(options, config.unit, signal);
      },
      pause: pauseFor,
      signal,
    });
    follow.catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  async #nameUnit(
    options: Parameters<typeof createGatewayClient>[0],
    code: string,
    signal: AbortSignal,
  ): Promise<void> {
    const unit = await createGatewayClient(options)
      .unit(code, { signal })
      .catch(() => undefined);
    if (unit?.code === 'ok') this.unitName = unit.value.name;
  }

  #show(display: QueueDisplay, fresh: readonly QueueCall[]): void {
    this.display = display;
    if (fresh.length === 0) return;
    for (const { counter, number } of fresh) this.#voice?.say(spokenCall(number, counter.name, this.second));
    this.isFresh = true;
    clearTimeout(this.#freshTimer);
    this.#freshTimer = setTimeout(() => (this.isFresh = false), freshMs);
  }

  protected override render(): TemplateResult {
    return html`<header class="lintel">
        ${mark}
        <div class="who">
          <b>${this.unitName?.vi ?? ''}</b>
          <span>${t('hall.title')}</span>
        </div>
        ${breezeWall('lintel')}
        <b class="time">${toVietnamTime(this.now()).time}</b>
      </header>
      ${this.noConfig ? html`<main class="alone"><p role="alert">${t('hall.noConfig')}</p></main>` : this.#calls()}
      <footer class="sill">
        ${this.#state()}
        <div class="announcements">
          ${this.announcements.map((text) => html`<p>${text.vi} ${this.#inSecond(text)}</p>`)}
        </div>
      </footer>`;
  }

  #calls(): TemplateResult {
    const waiting = this.display === undefined ? 'hall.title' : 'hall.nobody';
    const [now, ...before] = distinct(this.display?.calls ?? []);
    return html`<main>
      <section class="now ${this.isFresh ? 'fresh' : ''}" aria-live="assertive">
        ${
          now === undefined
            ? html`<h1 class="quiet">${t(waiting)}</h1>
                <p class="second">${this.#inSecond(waiting)}</p>`
            : html`<h1>
                  <span class="label">${t('hall.number')} ${this.#inSecond('hall.number')}</span>
                  <span class="number" data-number=${now.number}>${now.number}</span>
                </h1>
                <p class="counter">${icon(arrowRight)}<b>${now.counter.name.vi}</b></p>
                <p class="second">${this.#inSecond(now.counter.name)}</p>`
        }
      </section>
      <section class="before">
        <h2>${t('hall.before')} ${this.#inSecond('hall.before')}</h2>
        <ol>
          ${before
            .slice(0, lastCalls)
            .map(
              ({ counter, number }) =>
                html`<li><b>${number}</b>${icon(arrowRight)}<span>${counter.name.vi}</span></li>`,
            )}
        </ol>
      </section>
    </main>`;
  }

  /** The same in the second language; nothing where that has no word for it. */
  #inSecond(text: HallKey | LocalText): TemplateResult | typeof nothing {
    const { second } = this;
    const said = typeof text === 'string' ? translator(hallTexts, second)(text) : text[second];
    return said === undefined ? nothing : html`<span lang=${second}>${said}</span>`;
  }

  #state(): TemplateResult | typeof nothing {
    if (this.isSilent) {
      return html`<p class="state" role="status">
        ${icon(wifiOff)}${t('hall.silent')} ${this.#inSecond('hall.silent')}
      </p>`;
    }
    if (!this.isBlocked) return nothing;
    const unblock = (): void => {
      this.isBlocked = false;
      this.#voice?.unblock();
    };
    return html`<button class="sound" @click=${unblock}>${icon(volume2)}${t('hall.sound')}</button>`;
  }
}

/** The operator's second language, or English where its words cannot be fetched. */
async function secondOf(config: HallConfig | undefined): Promise<Language> {
  const second = config?.second ?? 'en';
  try {
    await loadLanguage(second);
    return second;
  } catch {
    return 'en';
  }
}

/** Each number once, where it was called last. */
function distinct(calls: readonly QueueCall[]): readonly QueueCall[] {
  const seen = new Set<string>();
  return calls.filter(({ number }) => !seen.has(number) && seen.add(number));
}
