import { McAnswers } from '@motcua/elements/answers';
import { McPage } from '@motcua/elements/page';
import type { FieldDefinition } from '@motcua/procedures';
import { closestInFlatTree } from '@motcua/speech/reader';
import { formatAnswer } from '@motcua/wizard';
import type { AnswerValue } from '@motcua/wizard';
import type { KioskSnapshot } from '../screen-of.ts';

/** Words of the person outside of fields: what a card has said, their case code, an item of a list of theirs. */
const personsWords = '.locked .text, .rows.read b, [data-case-code], .card dd, mc-timeline';

/** Whether an element says something of the person: undefined where what is around it decides. */
export function isPrivate(element: Element): boolean | undefined {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    return !isPublicField(element);
  if (element.localName === 'dd') return isPrivateAnswer(element);
  return element.matches(personsWords) ? !isPublicField(element) : undefined;
}

/** Fields that a definition calls public: which extract, how many copies. Outside of a page only consent is. */
function isPublicField(element: Element): boolean {
  const page = closestInFlatTree(element, 'mc-page');
  if (!(page instanceof McPage)) return closestInFlatTree(element, 'mc-consent') !== null;
  const path = closestInFlatTree(element, '[data-field]')?.getAttribute('data-field') ?? '';
  const field = page.page?.fields.find(({ id }) => id === path);
  return field?.definition.sensitivity === 'public';
}

/** The rows of the review know their class; other lists of terms are about the procedure. */
function isPrivateAnswer(element: Element): boolean | undefined {
  const answers = closestInFlatTree(element, 'mc-answers');
  if (!(answers instanceof McAnswers) || element.matches('.side')) return undefined;
  const rows = [...answers.renderRoot.querySelectorAll('.row')];
  const row = answers.rows[rows.findIndex((one) => one.contains(element))];
  return row?.sensitivity !== 'public';
}

const written: ReadonlySet<FieldDefinition['type']> = new Set([
  'person-name',
  'text',
  'id-number',
  'phone',
  'email',
  'date',
]);

/**
 * Everything the person has written or brought on a card, in both spellings it may stand in on a screen. Options and
 * units are left out: their names are words of the screen itself.
 */
export function secretsOf(kiosk: KioskSnapshot): readonly string[] {
  const session = kiosk.children.session?.getSnapshot();
  if (session === undefined) return [];
  const { card = {}, chosen } = session.context;
  const draft = session.children.application?.getSnapshot().context.draft ?? chosen?.draft;
  const fields = (chosen?.procedure.pages ?? []).flatMap((page) => page.fields).flatMap(withInner);
  const context = { today: '', unitName: () => undefined };
  const answers = Object.entries(draft?.answers ?? {}).flatMap(([path, { value }]) => {
    const field = fields.find(({ id }) => id === path || path.endsWith(`.${id}`));
    if (field === undefined || field.sensitivity === 'public' || !written.has(field.type)) return [];
    return [plain(value), formatAnswer(field, value, context, 'vi')];
  });
  return [...Object.values(card).map(String), ...answers].filter((text) => text.length > 3);
}

function withInner(field: FieldDefinition): readonly FieldDefinition[] {
  return field.type === 'group' ? field.fields : [field];
}

function plain(value: AnswerValue): string {
  return typeof value === 'string' ? value : '';
}
