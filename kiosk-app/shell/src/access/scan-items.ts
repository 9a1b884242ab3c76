import type { Phrase } from '@motcua/speech';
import { closestInFlatTree, describeControl, isExposed, languageOf, stopsOf } from '@motcua/speech/reader';
import { translator } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';
import type { ShellKey } from '@motcua/texts/shell';
import { isPrivate } from '../speech/privacy.ts';
import type { ScanItem } from './switch-machine.ts';

/** What a step of the scan stands for: what the frame encloses, what is said, and what is pressed. */
export interface ScanTarget {
  readonly elements: readonly HTMLElement[];
  readonly phrases: readonly Phrase[];
  /** Undefined for a group. */
  readonly control?: HTMLElement;
}

/** The steps of a screen, and by id what each stands for. */
export interface ScanScreen {
  readonly items: readonly ScanItem[];
  readonly targets: ReadonlyMap<string, ScanTarget>;
}

/** More than these are scanned in groups. */
const inGroupAtMost = 5;

const keyboardGroup = 'keyboard';

const parts: readonly (readonly [string, ShellKey])[] = [
  ['.dialog', 'scan.part.dialog'],
  ['.actions, .way-back', 'scan.part.actions'],
  ['.sill', 'scan.part.help'],
  ['.languages', 'scan.part.languages'],
  ['.opening, main', 'scan.part.question'],
];
const anyPart = ['mc-keyboard', ...parts.map(([selector]) => selector)].join(', ');

/**
 * Reads the steps off a kiosk's screen, in reading order but for the keyboard, which comes first: its parts, groups of at
 * most five, and their controls; rows, groups and keys of the keyboard. A part with a single control is that control.
 */
export function scanScreen(kiosk: HTMLElement): ScanScreen {
  const reader = new ScreenReader(kiosk);
  const byPart = new Map<Element, HTMLElement[]>();
  for (const { element, kind } of stopsOf(kiosk)) {
    if (kind !== 'control' || !isExposed(element)) continue;
    const part = closestInFlatTree(element, anyPart) ?? kiosk;
    byPart.set(part, [...(byPart.get(part) ?? []), element]);
  }
  // Whoever has a box before them types: the keys come first.
  const isKeyboard = ([part]: readonly [Element, unknown]): boolean => part.localName === 'mc-keyboard';
  const inOrder = [...byPart].toSorted((one, other) => Number(isKeyboard(other)) - Number(isKeyboard(one)));
  const items = inOrder.flatMap(([part, controls]) =>
    part.localName === 'mc-keyboard' ? reader.keyboard(part, controls) : reader.part(part, controls),
  );
  return { items: [...items, { kind: 'stop' }], targets: reader.targets };
}

class ScreenReader {
  readonly targets = new Map<string, ScanTarget>();
  readonly #language: Phrase['language'];

  constructor(kiosk: HTMLElement) {
    this.#language = languageOf(kiosk);
  }

  part(part: Element, controls: readonly HTMLElement[]): readonly ScanItem[] {
    const key = parts.find(([selector]) => part.matches(selector))?.[1] ?? 'scan.part.question';
    const chunks = inChunks(controls);
    return chunks.flatMap((chunk, index) => {
      const number = chunks.length === 1 ? [] : [this.#word('scan.part.group', { number: index + 1 })];
      return this.#grouped(chunk, this.#controls(chunk), [this.#word(key), ...number]);
    });
  }

  keyboard(keyboard: Element, keys: readonly HTMLElement[]): readonly ScanItem[] {
    const rows = new Map<Element, HTMLElement[]>();
    for (const key of keys) {
      const row = key.closest('.row') ?? key;
      rows.set(row, [...(rows.get(row) ?? []), key]);
    }
    const items = [...rows.values()].flatMap((row, index) => {
      const chunks = inChunks(row);
      const inner =
        chunks.length === 1
          ? this.#controls(row, keyboardGroup)
          : chunks.flatMap((chunk) =>
              this.#grouped(chunk, this.#controls(chunk, keyboardGroup), namesOf(chunk)),
            );
      const name = this.#word('scan.row', { number: index + 1 });
      return this.#grouped(row, inner, [name, ...namesOf(row.slice(0, 3))]);
    });
    const elements = keyboard instanceof HTMLElement ? [keyboard] : [];
    return [this.#group(elements, items, [this.#word('keyboard.label')], keyboardGroup)];
  }

  #controls(controls: readonly HTMLElement[], returnTo?: string): readonly ScanItem[] {
    return controls.map((control) => {
      const phrases = describeControl(control, { isPrivate, from: control });
      const id = this.#add({ elements: [framed(control)], phrases, control });
      // A box brings the keyboard: there the scan goes on.
      const next = control.matches('input[type=text], textarea') ? keyboardGroup : returnTo;
      return { kind: 'control', id, ...(next !== undefined && { returnTo: next }) };
    });
  }

  #grouped(
    elements: readonly HTMLElement[],
    items: readonly ScanItem[],
    phrases: readonly Phrase[],
  ): readonly ScanItem[] {
    return items.length < 2 ? items : [this.#group(elements.map(framed), items, phrases)];
  }

  #group(
    elements: readonly HTMLElement[],
    items: readonly ScanItem[],
    phrases: readonly Phrase[],
    id?: string,
  ): ScanItem {
    return { kind: 'group', id: this.#add({ elements, phrases }, id), items: [...items, { kind: 'back' }] };
  }

  #add(target: ScanTarget, id = `step-${this.targets.size}`): string {
    this.targets.set(id, target);
    return id;
  }

  #word(key: ShellKey, parameters: Readonly<Record<string, number>> = {}): Phrase {
    const language = this.#language;
    return { text: translator(shellTexts, language)(key, parameters), language };
  }
}

/** Even parts of at most five. */
function inChunks(controls: readonly HTMLElement[]): readonly (readonly HTMLElement[])[] {
  const count = Math.ceil(controls.length / inGroupAtMost);
  const size = Math.ceil(controls.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, index) => controls.slice(index * size, (index + 1) * size));
}

function namesOf(keys: readonly HTMLElement[]): readonly Phrase[] {
  return keys.flatMap((key) => describeControl(key, { isPrivate, from: key }).slice(0, 1));
}

/** What is seen of a control: radio buttons and ticks hide behind their words. */
function framed(control: HTMLElement): HTMLElement {
  return control instanceof HTMLInputElement && control.type !== 'text'
    ? (control.closest('label') ?? control.labels?.[0] ?? control)
    : control;
}
