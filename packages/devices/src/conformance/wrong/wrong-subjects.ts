import type { Bench, KnownKind, Subject } from '../bench.ts';
import { referenceSubject } from '../reference/reference-subject.ts';
import { claimMistakes } from './claim-mistakes.ts';
import { deviceMistakes } from './device-mistakes.ts';
import { kindMistakes, sensorMistakes } from './kind-mistakes.ts';
import { operationMistakes } from './operation-mistakes.ts';
import { spoil } from './spoil.ts';

/** A driver that breaks one clause and keeps all the others. */
export interface WrongSubject<Kind extends KnownKind = KnownKind> {
  /** The clause. */
  readonly breaks: string;
  readonly subject: Subject<Kind>;
}

/** What each kind's exclusive operation is called. */
const operations: Partial<Record<KnownKind, string>> = {
  'barcode-scanner': 'read',
  'receipt-printer': 'print',
  'payment-terminal': 'pay',
  'document-camera': 'capture',
};

/** One wrong driver for each clause of a kind. */
export function wrongSubjects<Kind extends KnownKind>(kind: Kind): readonly WrongSubject<Kind>[] {
  const wrong = (
    breaks: string,
    mistake: (bench: Bench<Kind>) => Bench<Kind>['device'],
  ): WrongSubject<Kind> => ({
    breaks,
    subject: spoiled(kind, mistake),
  });
  return [
    ...Object.entries(deviceMistakes).map(([breaks, mistake]) =>
      wrong(breaks, ({ device, hands }) => spoil<object>(device, mistake(device, hands)) as typeof device),
    ),
    ...operationsWrong(kind, wrong),
    ...(kind === 'presence-sensor' || kind === 'audio-jack'
      ? Object.entries(sensorMistakes).map(([name, mistake]) =>
          wrong(
            `${kind}/${name}`,
            ({ device }) => spoil<object>(device, mistake(device as never)) as typeof device,
          ),
        )
      : []),
    ...(kind === 'id-card-reader' || kind === 'smart-card-reader'
      ? Object.entries(claimMistakes).map(([name, mistake]) =>
          wrong(`${kind}/${name}`, ({ device }) => mistake(device as never) as never),
        )
      : []),
    ...Object.entries(kindMistakes[kind]).map(([breaks, mistake]) => wrong(breaks, mistake)),
  ];
}

function operationsWrong<Kind extends KnownKind>(
  kind: Kind,
  wrong: (breaks: string, mistake: (bench: Bench<Kind>) => Bench<Kind>['device']) => WrongSubject<Kind>,
): readonly WrongSubject<Kind>[] {
  const verb = operations[kind];
  if (verb === undefined) return [];
  return Object.entries(operationMistakes).map(([name, mistake]) =>
    wrong(`${kind}/${name}`, ({ device }) => {
      const work = (Reflect.get(device, verb) as (...given: unknown[]) => Promise<{ code: string }>).bind(
        device,
      );
      const replaced = (...given: unknown[]): Promise<unknown> => {
        const request = given.at(-1) as { readonly signal: AbortSignal };
        return mistake((changed) => work(...given.slice(0, -1), changed), device)(request);
      };
      return spoil<object>(device, { [verb]: replaced }) as typeof device;
    }),
  );
}

function spoiled<Kind extends KnownKind>(
  kind: Kind,
  mistake: (bench: Bench<Kind>) => Bench<Kind>['device'],
): Subject<Kind> {
  return {
    kind,
    open: async () => {
      const bench = await referenceSubject(kind).open();
      return { ...bench, device: mistake(bench) };
    },
  };
}
