import type { ProcedureDefinition } from '@motcua/procedures';
import type { Draft } from '@motcua/wizard';
import type { TestKiosk } from '../../../kiosk-app/shell/src/testing/test-kiosk.ts';
import { annsCard } from '../../../kiosk-app/shell/src/testing/synthetic-card.ts';
import { answerPage, filledIn } from '../../../kiosk-app/shell/src/testing/walk.ts';
import { controlsOf, type } from './controls.ts';
import { disturb, tidyUp } from './disturbances.ts';
import type { Random } from '../../support/random.ts';

/** `finishes` knows the way; `wanders` touches anything; `leaves` walks off in the middle. */
const ways = ['finishes', 'finishes', 'wanders', 'leaves'] as const;
type Way = (typeof ways)[number];

export interface Visit {
  readonly way: Way;
  /** `done`: the kiosk greets the next person; `stuck`: it did not come back by itself. */
  readonly end: 'done' | 'stuck';
  /** Where it was stuck, or where the person has been last. */
  readonly screen: string;
  readonly turns: number;
  /** A case code was shown, or the application was kept. */
  readonly handedIn: boolean;
}

const mostTurns = 70;
/** Nobody touches anything: every question has been asked and every limit is over. */
const longestAloneMs = 40 * 60_000;
const typed = [
  'Nguyễn Văn Bình',
  "H'Hen Niê",
  '0903123456',
  '001099012345',
  '31/02/2026',
  '19/05/1999',
  'số 5 hẻm 12/3',
  'a@b.vn',
  '9007199254740993',
  '😀',
  '',
] as const;

/** One person at the kiosk, from the start screen until the kiosk is back there. */
export async function visit(
  kiosk: TestKiosk,
  procedures: readonly ProcedureDefinition[],
  random: Random,
): Promise<Visit> {
  const way = random.pick(ways);
  const staysFor = way === 'leaves' ? random.below(25) : mostTurns;
  let turns = 0;
  let handedIn = false;
  let begun = false;
  let last = '';
  while (turns < staysFor) {
    const { name } = kiosk.screen;
    if (name === 'start' && begun) break;
    begun ||= name !== 'start';
    handedIn ||= ['printing', 'receipt-fault', 'done', 'kept'].includes(name);
    last = name;
    turns += 1;
    disturb(kiosk, random);
    act(kiosk, { way, random, procedures });
    await drawn();
    kiosk.clock.increment(random.below(4000));
    await drawn();
  }
  const back = await comesBack(kiosk);
  return { way, turns, handedIn, end: back ? 'done' : 'stuck', screen: back ? last : kiosk.screen.name };
}

/** Everybody has gone and everything works again. */
async function comesBack(kiosk: TestKiosk): Promise<boolean> {
  tidyUp(kiosk);
  await drawn();
  for (let alone = 0; alone < longestAloneMs; alone += 5000) {
    const { screen, overlay } = kiosk;
    if (screen.name === 'start' && overlay === 'none') break;
    kiosk.clock.increment(5000);
    await drawn();
    // What was started while the person was still there ends too: nobody is there to stop it.
    tidyUp(kiosk);
  }
  await drawn();
  kiosk.world.forget();
  return kiosk.screen.name === 'start';
}

interface Person {
  readonly way: Way;
  readonly random: Random;
  readonly procedures: readonly ProcedureDefinition[];
}

function act(kiosk: TestKiosk, person: Person): void {
  const root = document.querySelector('mc-kiosk');
  if (root === null) throw new Error('there is no kiosk');
  const { random, way } = person;
  const knowsTheWay = random.percent(way === 'finishes' ? 95 : 50);
  if (knowsTheWay && kiosk.overlay === 'none' && goesOn(kiosk, person)) return;
  const { boxes, buttons } = controlsOf(root);
  const box = random.pick(boxes);
  if (!knowsTheWay && box !== undefined && random.percent(40)) type(box, random.pick(typed));
  const main = knowsTheWay ? buttons.filter((button) => isMain(button)) : [];
  (random.pick(main) ?? random.pick(buttons))?.click();
}

/** Does what the screen asks for, where that is more than its main button. */
function goesOn(kiosk: TestKiosk, person: Person): boolean {
  const { screen, world } = kiosk;
  switch (screen.name) {
    case 'card':
      world.scan({ code: 'id-card', items: annsCard });
      return true;
    case 'chip':
      if (world.chips.reading > 0) world.chips.end(world.chips.answer());
      return true;
    case 'form':
      answer(kiosk, person);
      screen.application.send({ type: 'NEXT' });
      return true;
    case 'consent':
      screen.application.send({ type: 'CONSENT', given: true });
      return false;
    default:
      return false;
  }
}

/** What leads on: the main button, what begins on the start screen, and what most people come for. */
function isMain(button: HTMLElement): boolean {
  const root = button.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : button;
  return host.getAttribute('variant') === 'main' || button.matches('[data-start], [data-action="apply"]');
}

const filled = new Map<string, Draft>();

function answer(kiosk: TestKiosk, { procedures, random }: Person): void {
  const { procedure } = kiosk.application.getSnapshot().context.draft;
  const definition = procedures.find(({ id }) => id === procedure.id);
  if (definition === undefined) return;
  const path = random.percent(50) ? 'longest' : 'shortest';
  const key = `${definition.id} ${path}`;
  const draft = filled.get(key) ?? filledIn(definition, path);
  filled.set(key, draft);
  answerPage(kiosk, draft, { papers: true });
}

/** Promises settle and what they changed is drawn; no timer is waited for. */
export async function drawn(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise<void>((resolve) => {
      const channel = new MessageChannel();
      channel.port1.addEventListener(
        'message',
        () => {
          channel.port1.close();
          resolve();
        },
        { once: true },
      );
      channel.port1.start();
      channel.port2.postMessage(0);
    });
  }
}
