import type { GroupField, ProcedureDefinition } from '@motcua/procedures';
import type { LocalText } from '@motcua/texts';
import { isSame } from '../answer-value.ts';
import { isAsked } from '../computed.ts';
import { answerOf } from '../draft.ts';
import { itemPathParts } from '../item-path.ts';
import { itemKeysOf, withItemKeys } from '../items.ts';
import { startDraft } from '../start-draft.ts';
import type { Draft, WizardContext } from '../types.ts';
import { visibilityOf } from '../visibility.ts';
import type { Visibility } from '../visibility.ts';
import { carryOver } from './carry-over.ts';
import type { LossReason } from './carry-over.ts';
import { fieldAt } from './field-at.ts';

/** An answer that could not be taken along. */
export interface Loss {
  /** Its path in the old form. */
  readonly fieldId: string;
  /** Its label there; undefined when the old form is not known any more. */
  readonly label: LocalText | undefined;
  readonly reason: LossReason;
}

export interface Migration {
  readonly draft: Draft;
  /** In the order of the old form. Only what counted: hidden answers are left behind without a word. */
  readonly lost: readonly Loss[];
}

export interface MigrateOptions {
  /** The definition the draft was begun with; undefined when nobody has it any more. */
  readonly from: ProcedureDefinition | undefined;
  readonly to: ProcedureDefinition;
  readonly draft: Draft;
  readonly context: WizardContext;
}

/**
 * Brings a half-filled application over to another version of its procedure and says what it could not keep.
 *
 * Answers keep their source. Consent has to be given anew, and so has a declaration whose words have changed. Throws for
 * a draft of another procedure; any draft of this one is taken without a throw.
 */
export function migrateDraft({ from, to, draft, context }: MigrateOptions): Migration {
  if (draft.procedure.id !== to.id) {
    throw new Error(`A draft of "${draft.procedure.id}" cannot become one of "${to.id}".`);
  }
  const asked = from === undefined ? undefined : visibilityIn(from, draft, context);
  let migrated = withItems(startDraft(to, draft.unit), { to, draft });
  const lost: Loss[] = [];
  const lose = (path: string, reason: LossReason): void => {
    const field = from === undefined ? undefined : fieldAt(from, path);
    if (asked === undefined || asked.fields.has(path))
      lost.push({ fieldId: path, label: field?.label, reason });
  };

  for (const path of Object.keys(draft.answers)) {
    const answer = answerOf(draft, path);
    const target = fieldAt(to, path);
    if (answer === undefined) continue;
    if (Number.isNaN(answer.value)) {
      // No kind of question takes what is no value at all; the person is told, since it stood there as answered.
      lose(path, 'type-changed');
      continue;
    }
    if (target === undefined || !isAsked(target)) {
      if (!isInLostGroup(path, to)) lose(path, 'field-gone');
      continue;
    }
    if (target.type === 'group') {
      if (itemKeysOf(migrated, path).length < itemKeysOf(draft, path).length) lose(path, 'item-gone');
      else if (itemKeysOf(draft, path).length === 0) lose(path, 'type-changed');
      continue;
    }
    const item = itemPathParts(path);
    if (item !== undefined && !itemKeysOf(migrated, item.groupId).includes(item.key)) continue;
    const source = from === undefined ? undefined : fieldAt(from, path);
    const carried = carryOver({ from: source, to: target }, answer.value, context);
    if (carried.code !== 'kept') lose(path, carried.reason);
    if (carried.code === 'lost') continue;
    const provenance = isSame(carried.value, answer.value) ? answer.provenance : 'typed';
    const answers = { ...migrated.answers, [path]: { value: carried.value, provenance } };
    migrated = { ...migrated, answers };
  }
  const all = [...lost, ...noLongerAsked(migrated, { asked, to, context })];
  const order = [...(asked?.fields.keys() ?? [])];
  const place = ({ fieldId }: Loss): number => order.indexOf(fieldId);
  return { draft: migrated, lost: all.toSorted((one, other) => place(one) - place(other)) };
}

function visibilityIn(definition: ProcedureDefinition, draft: Draft, context: WizardContext): Visibility {
  return visibilityOf(definition, {
    unit: draft.unit,
    today: context.today,
    answerAt: (path) => answerOf(draft, path),
  });
}

/** The groups that both forms have, with the items of the draft, as many as the new form takes. */
function withItems(
  start: Draft,
  { to, draft }: { readonly to: ProcedureDefinition; readonly draft: Draft },
): Draft {
  const groups = to.pages
    .flatMap((page) => page.fields)
    .filter((field): field is GroupField => field.type === 'group');
  return groups.reduce((filled, group) => {
    const keys = itemKeysOf(draft, group.id);
    return keys.length === 0 ? filled : withItemKeys(filled, group, keys);
  }, start);
}

/** An answer of an item whose whole group is gone: the group itself is told of. */
function isInLostGroup(path: string, to: ProcedureDefinition): boolean {
  const item = itemPathParts(path);
  return item !== undefined && fieldAt(to, item.groupId)?.type !== 'group';
}

/** What was asked before, is kept, and is not asked now: it waits in the draft and counts for nothing. */
function noLongerAsked(
  migrated: Draft,
  {
    asked,
    to,
    context,
  }: {
    readonly asked: Visibility | undefined;
    readonly to: ProcedureDefinition;
    readonly context: WizardContext;
  },
): readonly Loss[] {
  if (asked === undefined) return [];
  const now = visibilityIn(to, migrated, context);
  return Object.keys(migrated.answers).flatMap((path): Loss[] => {
    const before = asked.fields.get(path);
    if (before?.value === undefined || now.fields.has(path)) return [];
    return [{ fieldId: path, label: before.definition.label, reason: 'not-asked' }];
  });
}
