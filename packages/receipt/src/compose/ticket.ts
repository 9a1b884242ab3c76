import { formatDate, formatTime, formatWeekday, inLanguage, paperLanguage, translator } from '@motcua/texts';
import type { Language, LocalText, Translate } from '@motcua/texts';
import { receiptTexts } from '@motcua/texts/receipt';
import type { ReceiptKey } from '@motcua/texts/receipt';
import type { ReceiptBlock, ReceiptDocument } from '../document.ts';

export interface TicketInput {
  /** Of every word on the paper; see {@link paperIn} for one that officers read too. */
  readonly language: Language;
  readonly unitName: LocalText;
  readonly kioskName: string;
  /** `A012` */
  readonly number: string;
  /** In the QR code: leads to its place in the line. */
  readonly code: string;
  readonly service: LocalText;
  /** Counters that may call it. */
  readonly counters: readonly LocalText[];
  /** RFC 3339. */
  readonly takenAt: string;
  /** Left out where nobody could be asked. */
  readonly ahead?: number | undefined;
  /** Left out where nothing honest can be said. */
  readonly minutes?: number | undefined;
  /** The kiosk has given the number itself, without network. */
  readonly offline: boolean;
  /** What to have ready, when the person has said what for. */
  readonly prepare?: { readonly name: string; readonly papers: readonly string[] } | undefined;
}

/** Composes the paper of a queue number. Nothing on it is of a person. */
export function composeTicket(input: TicketInput): ReceiptDocument {
  const { language } = input;
  const t = translator(receiptTexts, language);
  return {
    language: paperLanguage(language),
    blocks: [
      { kind: 'ornament' },
      {
        kind: 'letterhead',
        name: inLanguage(input.unitName, language),
        detail: t('letterhead.detail'),
      },
      { kind: 'rule' },
      { kind: 'paragraph', align: 'center', text: t('ticket.title') },
      { kind: 'number', text: input.number },
      { kind: 'title', text: inLanguage(input.service, language) },
      ...counterLine(input, t),
      { kind: 'rule', dashed: true },
      ...waitingRows(input, t),
      { kind: 'row', label: t('ticket.taken'), value: taken(input, t) },
      ...prepareBox(input, t),
      { kind: 'rule', dashed: true },
      { kind: 'qr', text: input.code },
      { kind: 'paragraph', align: 'center', text: t('ticket.place') },
      {
        kind: 'paragraph',
        align: 'center',
        text: t(input.offline ? 'ticket.offline' : 'ticket.screen'),
      },
      { kind: 'paragraph', align: 'center', text: t('ticket.day', { kiosk: input.kioskName }) },
      { kind: 'ornament' },
    ],
  };
}

function counterLine({ counters, language }: TicketInput, t: Translate<ReceiptKey>): readonly ReceiptBlock[] {
  const names = counters.map((name) => unbroken(inLanguage(name, language)));
  const last = names.at(-1);
  if (last === undefined) return [];
  const first = names.slice(0, -1).join(', ');
  const text = t('ticket.counter', { counters: first === '' ? last : t('ticket.or', { first, last }) });
  return [{ kind: 'paragraph', align: 'center', strong: true, text }];
}

function waitingRows({ ahead, minutes }: TicketInput, t: Translate<ReceiptKey>): readonly ReceiptBlock[] {
  const rows: ReceiptBlock[] = [];
  if (ahead !== undefined) rows.push({ kind: 'row', label: t('ticket.ahead'), value: String(ahead) });
  if (minutes !== undefined) {
    const value = unbroken(t('ticket.minutes-value', { minutes }));
    rows.push({ kind: 'row', label: t('ticket.minutes'), value });
  }
  return rows;
}

function taken({ language, takenAt }: TicketInput, t: Translate<ReceiptKey>): string {
  return t('ticket.taken-value', {
    time: formatTime(takenAt),
    weekday: unbroken(formatWeekday(takenAt, language)),
    date: formatDate(takenAt),
  });
}

function prepareBox({ prepare }: TicketInput, t: Translate<ReceiptKey>): readonly ReceiptBlock[] {
  if (prepare === undefined) return [];
  const lines = prepare.papers.map((item, index) => t('bring.line', { number: index + 1, item }));
  return [{ kind: 'box', title: t('ticket.prepare', { name: prepare.name }), lines }];
}

const unbroken = (text: string): string => text.replaceAll(' ', '\u00A0');
