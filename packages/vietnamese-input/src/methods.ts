import type { Change, LetterTable } from './change.ts';

/** How marks and tones are typed; `tone-row` types letters as they are and leaves tones to `applyTone`. */
export type InputMethod = 'telex' | 'vni' | 'tone-row';

// The plain letter comes last, so that undoing leads back to it.
const circumflex: LetterTable = { ă: 'â', a: 'â', e: 'ê', ơ: 'ô', o: 'ô' };
const horn: LetterTable = { u: 'ư', ô: 'ơ', o: 'ơ' };
const breve: LetterTable = { â: 'ă', a: 'ă' };

/** A mark by its name. */
export const marks = { circumflex, horn, breve } as const;

/** What each key asks for, by lower-case key. */
export const methodKeys: Readonly<Record<InputMethod, ReadonlyMap<string, Change>>> = {
  telex: new Map<string, Change>([
    ['s', { kind: 'tone', tone: 'sac' }],
    ['f', { kind: 'tone', tone: 'huyen' }],
    ['r', { kind: 'tone', tone: 'hoi' }],
    ['x', { kind: 'tone', tone: 'nga' }],
    ['j', { kind: 'tone', tone: 'nang' }],
    ['z', { kind: 'tone', tone: 'ngang' }],
    ['a', { kind: 'mark', table: { ă: 'â', a: 'â' } }],
    ['e', { kind: 'mark', table: { e: 'ê' } }],
    ['o', { kind: 'mark', table: { ơ: 'ô', o: 'ô' } }],
    ['w', { kind: 'mark', table: { ...horn, ...breve } }],
    ['d', { kind: 'stroke' }],
  ]),
  vni: new Map<string, Change>([
    ['1', { kind: 'tone', tone: 'sac' }],
    ['2', { kind: 'tone', tone: 'huyen' }],
    ['3', { kind: 'tone', tone: 'hoi' }],
    ['4', { kind: 'tone', tone: 'nga' }],
    ['5', { kind: 'tone', tone: 'nang' }],
    ['0', { kind: 'tone', tone: 'ngang' }],
    ['6', { kind: 'mark', table: circumflex }],
    ['7', { kind: 'mark', table: horn }],
    ['8', { kind: 'mark', table: breve }],
    ['9', { kind: 'stroke' }],
  ]),
  'tone-row': new Map(),
};
