import type { Translate } from '@motcua/texts';
import type { PanelKey } from '@motcua/texts/panel';
import type { PanelState } from '../state.ts';
import { requireElement } from './language.ts';

type Tone = 'good' | 'busy' | 'caution' | 'bad';

interface Chip {
  readonly tone: Tone;
  readonly text: string;
}

/** Shows the state of each device as shape, colour and word. */
export function showChips(
  { scanner, printer, cardReader, keypad, board, network }: PanelState,
  t: Translate<PanelKey>,
): void {
  showList('scanner-chips', [
    scanner.plugged
      ? { tone: 'good', text: t('scanner.plugged') }
      : { tone: 'bad', text: t('scanner.unplugged') },
    ...(scanner.sending ? [{ tone: 'busy' as const, text: t('scanner.sending') }] : []),
  ]);
  showList('printer-chips', printerChips(printer, t));
  showList('card-chips', cardChips(cardReader, t));
  showList('keypad-chips', keypadChips(keypad, t));
  showList('board-chips', boardChips(board, t));
  showList('light-chips', lightChips(board, t));
  showList('network-chips', [
    network.plugged
      ? { tone: 'good', text: t('network.plugged') }
      : { tone: 'bad', text: t('network.unplugged') },
  ]);
}

function keypadChips({ plugged, held }: PanelState['keypad'], t: Translate<PanelKey>): readonly Chip[] {
  if (!plugged) return [{ tone: 'bad', text: t('keypad.unplugged') }];
  const chips: Chip[] = [{ tone: 'good', text: t('keypad.plugged') }];
  return held.length === 0 ? chips : [...chips, { tone: 'busy', text: t('keypad.held') }];
}

function boardChips(board: PanelState['board'], t: Translate<PanelKey>): readonly Chip[] {
  if (!board.plugged) return [{ tone: 'bad', text: t('board.unplugged') }];
  return [
    board.somebody
      ? { tone: 'good', text: t('board.somebody') }
      : { tone: 'caution', text: t('board.nobody') },
    board.headset
      ? { tone: 'busy', text: t('board.headset') }
      : { tone: 'caution', text: t('board.noHeadset') },
  ];
}

const lightPlaces = ['status', 'card-reader', 'scanner', 'printer', 'headset'] as const;

function lightChips({ shining }: PanelState['board'], t: Translate<PanelKey>): readonly Chip[] {
  const lit = lightPlaces.filter((place) => shining.includes(place));
  if (lit.length === 0) return [{ tone: 'caution', text: t('board.dark') }];
  return lit.map((place) => ({ tone: 'busy', text: t(`light.${place}`) }));
}

function cardChips({ plugged, card }: PanelState['cardReader'], t: Translate<PanelKey>): readonly Chip[] {
  if (!plugged) return [{ tone: 'bad', text: t('reader.unplugged') }];
  const lies = card === undefined ? 'reader.empty' : 'reader.cardOn';
  return [
    { tone: 'good', text: t('reader.plugged') },
    { tone: card === undefined ? 'caution' : 'busy', text: t(lies) },
  ];
}

function printerChips(printer: PanelState['printer'], t: Translate<PanelKey>): readonly Chip[] {
  if (!printer.powered) return [{ tone: 'bad', text: t('printer.off') }];
  const chips: Chip[] = [];
  if (printer.coverOpen) chips.push({ tone: 'bad', text: t('printer.coverIsOpen') });
  if (printer.paper === 'out') chips.push({ tone: 'bad', text: t('printer.paperIsOut') });
  if (printer.cutterJammed) chips.push({ tone: 'bad', text: t('printer.cutterIsJammed') });
  if (chips.length === 0 && printer.printing) {
    chips.push({ tone: 'busy', text: t('printer.printing', { rows: printer.rowsOnPaper }) });
  }
  if (chips.length === 0) chips.push({ tone: 'good', text: t('printer.ready') });
  if (printer.paper === 'low') chips.push({ tone: 'caution', text: t('printer.paperIsLow') });
  if (printer.connections === 0) chips.push({ tone: 'caution', text: t('printer.noHost') });
  return chips;
}

function showList(id: string, chips: readonly Chip[]): void {
  requireElement(id).replaceChildren(
    ...chips.map(({ tone, text }) => {
      const item = document.createElement('li');
      item.className = `chip ${tone}`;
      item.append(icon(`i-${tone}`), text);
      return item;
    }),
  );
}

function icon(id: string): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(namespace, 'use');
  use.setAttribute('href', `#${id}`);
  svg.append(use);
  return svg;
}
