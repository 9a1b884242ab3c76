import type { Phrase } from '@motcua/speech';
import { languageOf } from '@motcua/speech/reader';
import { translator } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';
import { createActor } from 'xstate';
import type { ActorOptions, ActorRefFrom, AnyActorLogic } from 'xstate';
import type { Aids } from './aids.ts';
import { ScanFrame } from './scan-frame.ts';
import { scanScreen } from './scan-items.ts';
import type { ScanScreen, ScanTarget } from './scan-items.ts';
import { switchMachine } from './switch-machine.ts';
import type { ScanItem } from './switch-machine.ts';

export interface SwitchScanningOptions {
  readonly kiosk: HTMLElement;
  readonly say: (phrases: readonly Phrase[]) => void;
  /** The browser's own without it. */
  readonly clock?: NonNullable<ActorOptions<AnyActorLogic>['clock']> | undefined;
}

const empty: ScanScreen = { items: [], targets: new Map() };

/**
 * Scans the kiosk's screen while the person's aids say so: frames each step, says it, and presses what is chosen. It never
 * moves the focus by itself, except into a box that was chosen.
 */
export class SwitchScanning implements Disposable {
  readonly #options: SwitchScanningOptions;
  readonly #screens = new MutationObserver(() => this.#scan?.send({ type: 'SCREEN' }));
  #scan: ActorRefFrom<typeof switchMachine> | undefined;
  #frame: ScanFrame | undefined;
  #screen = empty;
  #step = '';

  constructor(options: SwitchScanningOptions) {
    this.#options = options;
    this.#screens.observe(options.kiosk, { attributeFilter: ['data-screen', 'data-page', 'data-overlay'] });
  }

  /** The words of what the frame stands on; empty while the scan rests. */
  get step(): string {
    return this.#step;
  }

  follow({ scanPaceMs: paceMs, switches }: Aids): void {
    const isAutomatic = switches === 'one';
    if (switches === 'none') this.#end();
    else if (this.#scan === undefined) this.#begin(paceMs, isAutomatic);
    else this.#scan.send({ type: 'PACE', paceMs, isAutomatic });
  }

  press(): void {
    this.#scan?.send({ type: 'PRESS' });
  }

  next(): void {
    this.#scan?.send({ type: 'NEXT' });
  }

  [Symbol.dispose](): void {
    this.#screens.disconnect();
    this.#end();
  }

  #begin(paceMs: number, isAutomatic: boolean): void {
    const { clock, kiosk } = this.#options;
    this.#frame = new ScanFrame();
    const readItems = (): readonly ScanItem[] => {
      this.#screen = scanScreen(kiosk);
      return this.#screen.items;
    };
    const scan = createActor(
      switchMachine.provide({
        actions: {
          show: (_, item) => this.#show(item),
          // As an event of its own, like any other press: what the switch itself has set off is drawn by then.
          perform: (_, id) => void setTimeout(() => this.#perform(id)),
        },
      }),
      { ...(clock !== undefined && { clock }), input: { readItems, paceMs, isAutomatic } },
    );
    this.#scan = scan;
    scan.start();
    this.#word('scan.ready');
  }

  #end(): void {
    this.#scan?.stop();
    this.#scan = undefined;
    this.#frame?.[Symbol.dispose]();
    this.#frame = undefined;
    this.#screen = empty;
  }

  #show(item: ScanItem | undefined): void {
    this.#step = '';
    if (item === undefined) return this.#frame?.hide();
    if (item.kind === 'back' || item.kind === 'stop') {
      const word = this.#word(item.kind === 'back' ? 'scan.back' : 'scan.stop');
      return this.#frame?.show(this.#around().elements, word);
    }
    const target = this.#screen.targets.get(item.id);
    if (target === undefined) return;
    const [first] = target.elements;
    first?.scrollIntoView({ block: 'nearest' });
    this.#frame?.show(target.elements);
    this.#say(target.phrases);
  }

  /** The group that a way back leads out of; the whole screen at the outermost. */
  #around(): ScanTarget {
    const { levels = [] } = this.#scan?.getSnapshot().context ?? {};
    const members = (levels.at(-1) ?? []).flatMap((item) =>
      item.kind === 'group' || item.kind === 'control'
        ? (this.#screen.targets.get(item.id)?.elements ?? [])
        : [],
    );
    return { elements: members, phrases: [] };
  }

  #perform(id: string): void {
    const control = this.#screen.targets.get(id)?.control;
    if (control?.isConnected !== true) return;
    if (control.matches('input[type=text], textarea')) control.focus();
    else control.click();
  }

  #word(key: 'scan.ready' | 'scan.back' | 'scan.stop'): string {
    const language = languageOf(this.#options.kiosk);
    const text = translator(shellTexts, language)(key);
    this.#say([{ text, language }]);
    return text;
  }

  #say(phrases: readonly Phrase[]): void {
    this.#step = phrases.map(({ text }) => text).join(' ');
    this.#options.say(phrases);
  }
}
