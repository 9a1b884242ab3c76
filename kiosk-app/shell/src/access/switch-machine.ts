import { assign, setup } from 'xstate';

/** One step of the scan: a group that opens into further steps, a control, or a way out. */
export type ScanItem =
  | { readonly kind: 'group'; readonly id: string; readonly items: readonly ScanItem[] }
  /** `returnTo`: the group, by id, in which the scan goes on after it; from the beginning without it. */
  | { readonly kind: 'control'; readonly id: string; readonly returnTo?: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'stop' };

export interface ScanContext {
  readonly readItems: () => readonly ScanItem[];
  /** How long a step stands, in milliseconds. */
  readonly paceMs: number;
  /** With one switch the scan goes on by itself. */
  readonly isAutomatic: boolean;
  /** The steps under way, outermost first; never empty while scanning. */
  readonly levels: readonly (readonly ScanItem[])[];
  readonly index: number;
  /** How often this level has been gone through. */
  readonly rounds: number;
  readonly returnTo: string | undefined;
}

export type ScanEvent =
  /** The switch, or of two the one that chooses. */
  | { type: 'PRESS' }
  /** The second switch: on to the next step. */
  | { type: 'NEXT' }
  | { type: 'PACE'; paceMs: number; isAutomatic: boolean }
  /** What is on the screen has changed. */
  | { type: 'SCREEN' };

export interface ScanInput {
  /** Reads the steps off the screen as it is now. */
  readonly readItems: () => readonly ScanItem[];
  readonly paceMs: number;
  readonly isAutomatic: boolean;
}

/** After so many rounds without a press the scan rests until the next one. */
export const roundsAtMost = 3;

/** The step that the frame stands on; undefined while nothing is scanned. */
export function currentItem({ index, levels }: Pick<ScanContext, 'index' | 'levels'>): ScanItem | undefined {
  return levels.at(-1)?.[index];
}

const notShown: (_: unknown, item: ScanItem | undefined) => void = () => undefined;
const notPerformed: (_: unknown, id: string) => void = () => undefined;

/**
 * Scans a screen for somebody with one switch or two: it starts on a press, goes through the groups of the screen, into
 * the one that is chosen, and to its controls. Each level ends with a way back; the outermost with a rest.
 *
 * It knows nothing of the screen but ids. Provide `show` for the frame and `perform` for what a control does.
 */
export const switchMachine = setup({
  types: { context: {} as ScanContext, events: {} as ScanEvent, input: {} as ScanInput },
  actions: {
    show: notShown,
    perform: notPerformed,
    advance: assign(({ context: { index, levels, rounds } }) => {
      const isLast = index + 1 >= (levels.at(-1)?.length ?? 0);
      return isLast ? { index: 0, rounds: rounds + 1 } : { index: index + 1 };
    }),
    enter: assign(({ context }) => {
      const item = currentItem(context);
      const inner = item?.kind === 'group' ? [item.items] : [];
      return { levels: [...context.levels, ...inner], index: 0, rounds: 0 };
    }),
    leave: assign(({ context: { levels } }) => ({ levels: levels.slice(0, -1), index: 0, rounds: 0 })),
    remember: assign(({ context }) => {
      const item = currentItem(context);
      return { returnTo: item?.kind === 'control' ? item.returnTo : undefined };
    }),
    read: assign(({ context: { readItems, returnTo } }) => {
      const items = readItems();
      const within = items.find((item) => item.kind === 'group' && item.id === returnTo);
      const inner = within?.kind === 'group' ? [within.items] : [];
      return { levels: [items, ...inner], index: 0, rounds: 0, returnTo: undefined };
    }),
    forget: assign({ levels: [], index: 0, rounds: 0, returnTo: undefined }),
    pace: assign((_, { isAutomatic, paceMs }: { paceMs: number; isAutomatic: boolean }) => ({
      isAutomatic,
      paceMs,
    })),
  },
  guards: {
    isAutomatic: ({ context }) => context.isAutomatic,
    isTired: ({ context }) => context.isAutomatic && context.rounds >= roundsAtMost,
    isGroup: ({ context }) => currentItem(context)?.kind === 'group',
    isControl: ({ context }) => currentItem(context)?.kind === 'control',
    isBack: ({ context }) => currentItem(context)?.kind === 'back',
  },
  delays: {
    /** The first step of a level stands longer: the person has just pressed. */
    pace: ({ context }) => context.paceMs * (context.index === 0 ? 1.5 : 1),
    /** What a press leads to is drawn within this time. */
    settle: 400,
  },
}).createMachine({
  id: 'switch',
  context: ({ input }) => ({ ...input, levels: [], index: 0, rounds: 0, returnTo: undefined }),
  initial: 'resting',
  on: { PACE: { actions: { type: 'pace', params: ({ event }) => event } } },
  states: {
    resting: {
      entry: ['forget', { type: 'show', params: undefined }],
      on: { PRESS: 'reading', NEXT: 'reading' },
    },
    reading: { entry: 'read', always: 'scanning' },
    scanning: {
      entry: { type: 'show', params: ({ context }) => currentItem(context) },
      always: { guard: 'isTired', target: 'resting' },
      after: {
        pace: { guard: 'isAutomatic', target: 'scanning', reenter: true, actions: 'advance' },
      },
      on: {
        NEXT: { target: 'scanning', reenter: true, actions: 'advance' },
        SCREEN: 'settling',
        PRESS: [
          { guard: 'isGroup', target: 'scanning', reenter: true, actions: 'enter' },
          { guard: 'isBack', target: 'scanning', reenter: true, actions: 'leave' },
          {
            guard: 'isControl',
            target: 'settling',
            actions: [
              'remember',
              {
                type: 'perform',
                params: ({ context }) => {
                  const item = currentItem(context);
                  return item?.kind === 'control' ? item.id : '';
                },
              },
            ],
          },
          { target: 'resting' },
        ],
      },
    },
    settling: {
      entry: { type: 'show', params: undefined },
      after: { settle: 'reading' },
      on: { SCREEN: { target: 'settling', reenter: true } },
    },
  },
});
