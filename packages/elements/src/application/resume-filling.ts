import type { GatewayClient } from '@motcua/client';
import { toVietnamTime } from '@motcua/texts';
import { fieldsOf, migrateDraft, restoreDraft } from '@motcua/wizard';
import type { Draft } from '@motcua/wizard';
import type { Filling } from './filling.ts';

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
  const context = { today: toVietnamTime(now).date, unitName: filling.unitName };
  filling.takeUp(migrateDraft({ from: undefined, to: definition, draft, context }).draft);
  return 'changed';
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
