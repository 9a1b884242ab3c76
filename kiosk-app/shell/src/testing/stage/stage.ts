// The kiosk on a stage: every screen in a world in memory, for pictures. Served by test/screens/contact-sheet.ts alone.
import '@fontsource-variable/noto-sans-tc/index.css';
import { fontFiles } from '@motcua/elements/font-files';
import { declareFonts } from '@motcua/elements/fonts';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { Language } from '@motcua/texts';
import '../../shell.styles.ts';
import '../../shell.define.ts';
import { startShell } from '../../start-shell.ts';
import type { FakeWorld } from '../fake-world.ts';
import { frames, rendered } from '../page.ts';
import { TestKiosk } from '../test-kiosk.ts';
import { findCut } from './find-cut.ts';
import type { Cut } from './find-cut.ts';
import type { StageOptions } from './journey.ts';
import { journeys } from './journeys.ts';

/** How a screen can be looked at. */
export type Look = 'normal' | 'contrast' | 'largest' | 'low-reach';

export interface Stage {
  readonly journeys: readonly string[];
  /** Walks a journey; `stopAt` is called at each screen. */
  readonly play: (name: string) => Promise<void>;
  /** Shows the screen in another look. */
  readonly look: (language: Language, look: Look) => Promise<void>;
  readonly findCut: () => readonly Cut[];
}

declare global {
  interface Window {
    stage: Stage;
    /** Of whoever takes the pictures. */
    stopAt: (name: string) => Promise<void>;
  }
}

let kiosk: TestKiosk | undefined;

async function settled(): Promise<void> {
  await frames(3);
  await rendered();
  await document.fonts.ready;
  await frames(1);
}

declareFonts(fontFiles);
const definitions = await fetch('definitions.json');
const catalogue = (await definitions.json()) as readonly ProcedureDefinition[];
window.stage = {
  journeys: Object.keys(journeys),
  play: async (name) => {
    const journey = journeys[name];
    if (journey === undefined) throw new Error(`no journey ${name}`);
    kiosk?.[Symbol.dispose]();
    let options: StageOptions = {};
    const prepare = (world: FakeWorld): void => {
      world.others = catalogue.filter(({ id }) => id !== 'civil-status-extract');
      journey.prepare?.(world);
      options = journey.options?.(world) ?? {};
    };
    kiosk = new TestKiosk(prepare, (given, clock) => {
      const { ports, ...rest } = options;
      return startShell({ ...rest, ports: { ...given, ...ports }, clock, target: document.body });
    });
    await journey.go(kiosk, async (screen) => {
      await settled();
      await window.stopAt(screen);
    });
  },
  look: async (language, look) => {
    if (kiosk === undefined) return;
    const { actor } = kiosk;
    const { contrast } = actor.getSnapshot().context.display;
    const choosing = kiosk.overlay === 'languages';
    actor.send({ type: 'LANGUAGE', language });
    // The choice goes with the choosing.
    if (choosing) actor.send({ type: 'LANGUAGES' });
    actor.send({ type: 'TEXT', large: look === 'largest' });
    actor.send({ type: 'AIDS', change: { larger: look === 'largest', lowReach: look === 'low-reach' } });
    if (contrast !== (look === 'contrast')) actor.send({ type: 'CONTRAST' });
    await settled();
  },
  findCut: () => findCut(document.body),
};
