import type { GatewayClient } from '@motcua/client';
import { toVietnamTime } from '@motcua/texts';
import type { LocalText } from '@motcua/texts';
import { fieldsOf, migrateDraft, restoreDraft } from '@motcua/wizard';
import type { Draft, WizardContext } from '@motcua/wizard';
import type { Filling } from './filling.ts';
import type { ApplicationBasis } from './load-application.ts';

export interface ResumeOptions {
  readonly client: Pick<GatewayClient, 'unit'>;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/**
 * Takes up what `serialiseDraft` of the engine has written, made for this unit. `changed`: the form is another one now, and
 * not every answer could be kept. `unreadable`: no draft of this procedure; the filling stays as it is. Rejects with the
 * signal's reason on abort.
 */
export async function resumeFilling(
  filling: Filling,
  saved: string,
  { client, now, signal }: ResumeOptions,
): Promise<'as-it-was' | 'changed' | 'unreadable'> {
  const { definition, unit } = filling.basis;
  const restored = restoreDraft(saved, definition);
  if (restored.code === 'unreadable' || restored.code === 'other-procedure') return 'unreadable';
  const draft = { ...restored.draft, unit: unit.code };
  await rememberUnits(filling, draft, { client, signal });
  if (restored.code === 'ok') {
    filling.takeUp(draft);
    return restored.dropped.length === 0 ? 'as-it-was' : 'changed';
  }
  filling.takeUp(
    migrateDraft({ from: undefined, to: definition, draft, context: contextOf(filling, now) }).draft,
  );
  return 'changed';
}

/** The same answers on the version of now, at the review, with the consent asked again; and what could not be kept. */
export function moveFilling(
  before: Filling,
  basis: ApplicationBasis,
  now: Date,
): { readonly filling: Filling; readonly lost: readonly LocalText[] } {
  const filling = before.renewed(basis, now);
  const { draft, lost } = migrateDraft({
    from: before.basis.definition,
    to: basis.definition,
    draft: before.draft,
    context: contextOf(filling, now),
  });
  filling.takeUp(draft);
  filling.toReview();
  return { filling, lost: lost.flatMap(({ label }) => label ?? []) };
}

function contextOf({ unitName }: Filling, now: Date): WizardContext {
  return { today: toVietnamTime(now).date, unitName };
}

/** A unit that was picked elsewhere has its name from there; without it the answer would count as unknown. */
async function rememberUnits(
  filling: Filling,
  { answers }: Draft,
  { client, signal }: Pick<ResumeOptions, 'client' | 'signal'>,
): Promise<void> {
  const fields = fieldsOf(filling.basis.definition).flatMap((field) =>
    field.type === 'group' ? [field, ...field.fields] : [field],
  );
  const units = new Set(fields.filter(({ type }) => type === 'unit').map(({ id }) => id));
  const codes = Object.entries(answers).flatMap(([path, { value }]) =>
    units.has(path.split('.').at(-1) ?? '') && typeof value === 'string' ? [value] : [],
  );
  await Promise.all(
    Array.from(new Set(codes), async (code) => {
      const outcome = await client.unit(code, { signal });
      if (outcome.code === 'ok') filling.rememberUnit(outcome.value);
    }),
  );
}
