import type { ProcedureDefinition } from '@motcua/procedures';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { everyField } from '@motcua/procedures/samples';
import '../../../kiosk-app/shell/src/shell.styles.ts';
import '../../../kiosk-app/shell/src/shell.define.ts';
import { startShell } from '../../../kiosk-app/shell/src/start-shell.ts';
import { TestKiosk } from '../../../kiosk-app/shell/src/testing/test-kiosk.ts';
import type { Served } from '../served.ts';
import { drawn, visit } from './citizen.ts';
import type { Visit } from './citizen.ts';
import { Random } from '../../support/random.ts';

/** What the bench calls in this page. */
export interface Soak {
  /** Serves so many more people, and tells what came of them. */
  readonly serve: (people: number) => Promise<Served>;
  /** Entries in everything of the browser's that outlives a page. */
  readonly stored: () => Promise<number>;
}

declare global {
  var soak: Soak;
}

const others = Object.values(
  import.meta.glob<ProcedureDefinition>('../../../packages/procedures/src/catalogue/*.json', {
    eager: true,
    import: 'default',
  }),
).filter(({ id }) => id !== civilStatusExtract.id);
const procedures = [civilStatusExtract, everyField, ...others];

const errors: string[] = [];
const told = (reason: unknown): string =>
  reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
addEventListener('error', ({ error, message }) => errors.push(told(error ?? message)));
addEventListener('unhandledrejection', ({ reason }) => errors.push(told(reason)));

const firstSeed = Number(new URLSearchParams(location.search).get('seed') ?? 1);
let seed = firstSeed;
let kiosk = open();

function open(): TestKiosk {
  return new TestKiosk(
    (world) => {
      world.others = [everyField, ...others];
    },
    (ports, clock) => startShell({ ports, clock, target: document.body }),
  );
}

async function serve(people: number): Promise<Served> {
  const stuck: string[] = [];
  const lastScreens: Record<string, number> = {};
  let handedIn = 0;
  let turns = 0;
  for (let person = 0; person < people; person += 1) {
    const came = await visited();
    turns += came.turns;
    if (came.handedIn) handedIn += 1;
    lastScreens[came.screen] = (lastScreens[came.screen] ?? 0) + 1;
    if (came.end === 'stuck') {
      stuck.push(`seed ${seed}, ${came.way}, ${came.screen}`);
      // The others are served at a kiosk that works.
      kiosk[Symbol.dispose]();
      kiosk = open();
      await drawn();
    }
    seed += 1;
  }
  return { people, handedIn, turns, lastScreens, stuck, errors: errors.splice(0) };
}

async function visited(): Promise<Visit> {
  return await visit(kiosk, procedures, new Random(seed));
}

async function stored(): Promise<number> {
  const databases = await indexedDB.databases();
  const names = await caches.keys();
  const workers = await navigator.serviceWorker.getRegistrations();
  const own = localStorage.length + sessionStorage.length + document.cookie.length;
  return databases.length + names.length + workers.length + own;
}

await drawn();
globalThis.soak = { serve, stored };
