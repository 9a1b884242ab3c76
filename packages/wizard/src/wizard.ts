import type { ProcedureDefinition } from '@motcua/procedures';
import { agencyPartsOf } from './agency-parts.ts';
import { answerReader } from './answer-reader.ts';
import type { AnswerReader } from './answer-reader.ts';
import { isTextList } from './check-list.ts';
import { isAsked } from './computed.ts';
import { answerOf, withAnswerAt, withCard, withoutAnswer } from './draft.ts';
import { errorsOf } from './errors.ts';
import type { ErrorsByPath } from './errors.ts';
import { feeOf } from './fee.ts';
import { itemPathParts } from './item-path.ts';
import { itemKeysOf, withItem, withItemKeys, withoutItem } from './items.ts';
import { pageStates } from './page-states.ts';
import { payloadOf } from './payload.ts';
import { reviewRows } from './review.ts';
import { startDraft } from './start-draft.ts';
import type { Draft, FieldError, PageState, Wizard, WizardContext } from './types.ts';
import { visibilityOf } from './visibility.ts';
import type { Visibility, VisiblePage } from './visibility.ts';
import { wizardFields } from './wizard-fields.ts';

/**
 * Makes one procedure ready to be filled in.
 *
 * Throws when a condition of the definition uses an operator we do not know, and later when it is asked about a field
 * that the definition does not have: both are mistakes of programs, not of people. Any draft, whatever is in it, is
 * taken without a throw. `context.today` is fixed: make a new wizard for each session.
 *
 * @example
 * const wizard = createWizard(definition, { today: '2026-11-23', unitName });
 * let draft = wizard.start('26740');
 * draft = wizard.answer(draft, 'kind', 'birth');
 * wizard.errors(draft, { pageId: 'extract' }); // []
 */
export function createWizard(definition: ProcedureDefinition, context: WizardContext): Wizard {
  const fields = wizardFields(definition);
  const reader = answerReader(context);
  const { visible, judged, paged } = evaluationOfDrafts(definition, context.today, reader);

  return {
    definition,
    start: (unit) => startDraft(definition, unit),
    answer: (draft, path, value, provenance = 'typed') => {
      const field = fields.field(path);
      if (field.type === 'group') return isTextList(value) ? withItemKeys(draft, field, value) : draft;
      if (!isAsked(field) || !isThere(draft, path)) return draft;
      return withAnswerAt(draft, { field, path }, { value, provenance });
    },
    clear: (draft, path) => {
      const field = fields.field(path);
      return field.type === 'group' ? withItemKeys(draft, field, []) : withoutAnswer(draft, path);
    },
    addItem: (draft, groupId) => withItem(draft, fields.group(groupId)),
    removeItem: (draft, groupId, key) => withoutItem(draft, fields.group(groupId), key),
    consent: (draft, given) => ({ ...draft, consented: given }),
    prefill: (draft, provenance, items) => withCard(draft, definition, { provenance, items }),
    pages: paged,
    errors: (draft, scope) => {
      const errors = judged(draft);
      const pages = visible(draft).pages.filter(
        (page) => scope === undefined || page.definition.id === scope.pageId,
      );
      const inOrder = pages.flatMap((page) => errorsOfPage(page, errors));
      if (scope !== undefined) return inOrder;
      if (definition.informationOnly === true) inOrder.push(informationOnlyError);
      return draft.consented ? inOrder : [...inOrder, consentError];
    },
    fee: (draft) => feeOf(definition, visible(draft)),
    review: (draft) => reviewRows(visible(draft), reader),
    payload: (draft, language) => payloadOf(draft, { definition, visibility: visible(draft), language }),
    agencyParts: (draft) => agencyPartsOf(definition, visible(draft), reader),
  };
}

/** What is missing without consent; nothing but a person's own touch takes it away. */
export const consentError: FieldError = { fieldId: 'consent', code: 'consent', parameters: {} };

const informationOnlyError: FieldError = {
  fieldId: 'procedure',
  code: 'information-only',
  parameters: {},
};

interface Evaluation {
  readonly visible: (draft: Draft) => Visibility;
  readonly judged: (draft: Draft) => ErrorsByPath;
  readonly paged: (draft: Draft) => readonly PageState[];
}

/**
 * Drafts are immutable, so the one at hand is evaluated once and not for each question about it. Only names of units may
 * become known meanwhile: while one is not, errors are worked out anew.
 */
function evaluationOfDrafts(
  definition: ProcedureDefinition,
  today: string,
  reader: AnswerReader,
): Evaluation {
  let seen: { readonly draft: Draft; readonly visibility: Visibility } | undefined;
  let known: { readonly visibility: Visibility; readonly errors: ErrorsByPath } | undefined;
  const visible = (draft: Draft): Visibility => {
    if (seen?.draft !== draft) {
      const given = {
        unit: draft.unit,
        today,
        answerAt: (path: string) => answerOf(draft, path),
      };
      seen = { draft, visibility: visibilityOf(definition, given) };
    }
    return seen.visibility;
  };
  const judged = (draft: Draft): ErrorsByPath => {
    const visibility = visible(draft);
    if (known?.visibility === visibility) return known.errors;
    const errors = errorsOf(definition, visibility, reader);
    const isFinal = Array.from(errors.values()).every((error) => error.code !== 'unknown-unit');
    known = isFinal ? { visibility, errors } : undefined;
    return errors;
  };
  let drawn: { readonly errors: ErrorsByPath; readonly pages: readonly PageState[] } | undefined;
  const paged = (draft: Draft): readonly PageState[] => {
    const errors = judged(draft);
    if (drawn?.errors !== errors)
      drawn = { errors, pages: pageStates({ visibility: visible(draft), errors }, reader) };
    return drawn.pages;
  };
  return { visible, judged, paged };
}

function isThere(draft: Draft, path: string): boolean {
  const item = itemPathParts(path);
  return item === undefined || itemKeysOf(draft, item.groupId).includes(item.key);
}

function errorsOfPage(page: VisiblePage, errors: ErrorsByPath): FieldError[] {
  return page.fields
    .flatMap((field) => [field, ...field.items.flatMap((item) => item.fields)])
    .flatMap((field) => errors.get(field.path) ?? []);
}
