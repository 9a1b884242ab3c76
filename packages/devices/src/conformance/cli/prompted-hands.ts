import { renderUnicodeCompact } from 'uqr';
import type { LightPattern } from '../../lights/lights.ts';
import type { DeviceHands, Kinds, KnownKind } from '../bench.ts';
import type { Ask } from './ask.ts';
import { prompts } from './prompts.ts';
import type { Prompt } from './prompts.ts';

type HandsOf = { readonly [Kind in KnownKind]: (ask: Ask, receipt: Receipt) => Kinds[Kind]['hands'] };
type Receipt = (() => Iterable<Uint8Array>) | undefined;

/** A person's hands: each says what to do and waits until it is done. */
export function promptedHands<Kind extends KnownKind>(
  kind: Kind,
  ask: Ask,
  receipt: Receipt,
): Kinds[Kind]['hands'] {
  return handsOf[kind](ask, receipt);
}

const doing = (ask: Ask) => (prompt: Prompt, detail?: string) => async (): Promise<void> => {
  await ask(prompt, detail);
};

function common(ask: Ask): DeviceHands {
  const act = doing(ask);
  return { unplug: act(prompts.unplug), plugIn: act(prompts.plugIn) };
}

const handsOf: HandsOf = {
  'id-card-reader': (ask) => ({
    ...common(ask),
    insertCard: doing(ask)(prompts.insertCard),
    pullCard: doing(ask)(prompts.pullCard),
  }),
  'smart-card-reader': (ask) => {
    const act = doing(ask);
    return {
      ...common(ask),
      insertCard: act(prompts.insertCard),
      pullCard: act(prompts.pullCard),
      tearCard: act(prompts.tearCard),
      insertForeignCard: act(prompts.insertForeignCard),
    };
  },
  'barcode-scanner': (ask) => ({
    ...common(ask),
    scan: async (code) => {
      await ask(prompts.scan, `\n${renderUnicodeCompact([...code])}`);
    },
  }),
  'receipt-printer': (ask, receipt) => {
    const act = doing(ask);
    return {
      ...common(ask),
      receipt: receipt ?? (() => []),
      takePaperOut: act(prompts.takePaperOut),
      insertPaper: act(prompts.insertPaper),
      openCover: act(prompts.openCover),
      closeCover: act(prompts.closeCover),
      papers: async () => ({ whole: Number(await ask(prompts.wholePapers)), parts: 0 }),
      letPaperEndMidway: act(prompts.letPaperEndMidway),
      runLowOnPaper: act(prompts.runLowOnPaper),
      jamCutter: act(prompts.jamCutter),
    };
  },
  'navigation-keys': (ask) => ({
    ...common(ask),
    press: (key) => doing(ask)(prompts.pressKey, key)(),
    release: (key) => doing(ask)(prompts.releaseKey, key)(),
  }),
  lights: (ask) => ({
    ...common(ask),
    look: async (place) => (await ask(prompts.lookAtLight, place)) as LightPattern,
  }),
  'presence-sensor': (ask) => ({
    ...common(ask),
    show: (reading) => doing(ask)(prompts[reading])(),
  }),
  'audio-jack': (ask) => ({
    ...common(ask),
    show: (reading) => doing(ask)(prompts[reading])(),
  }),
  'payment-terminal': (ask) => {
    const act = doing(ask);
    return {
      ...common(ask),
      presentCard: act(prompts.presentCard),
      presentEmptyCard: act(prompts.presentEmptyCard),
      letLineBreakAfterCharge: act(prompts.letLineBreakAfterCharge),
      chargedVnd: async () => Number(await ask(prompts.chargedVnd)),
    };
  },
  'document-camera': (ask) => ({
    ...common(ask),
    putDocument: doing(ask)(prompts.putDocument),
    takeDocumentAway: doing(ask)(prompts.takeDocumentAway),
  }),
};
