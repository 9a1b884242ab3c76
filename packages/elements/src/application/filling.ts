import type { UnitAnswer } from '@motcua/client';
import { nameWithProvince, toVietnamTime } from '@motcua/texts';
import type { Language, LocalText } from '@motcua/texts';
import { createWizard, firstIncomplete, neighbourOf, pageFieldIdOf, partsOf } from '@motcua/wizard';
import type {
  AnswerValue,
  ApplicationPayload,
  Draft,
  Fee,
  FieldError,
  PagePart,
  PageState,
  ReviewRow,
  Wizard,
} from '@motcua/wizard';
import type { ApplicationBasis } from './load-application.ts';

/** Where the person is. */
export type Place =
  | { readonly step: 'summary' }
  | { readonly step: 'page'; readonly pageId: string }
  | { readonly step: 'review' };

/** The parts of the work that the transom shows. */
export type Part = PagePart | 'review' | 'sent';

/**
 * One application being filled in: the draft, the place in it, and which errors the person has been shown.
 *
 * Lives in memory alone: on a foreign website every other script of the page could read a draft that is stored.
 */
export class Filling {
  readonly basis: ApplicationBasis;
  readonly #wizard: Wizard;
  readonly #unitNames = new Map<string, LocalText>();
  /** Pages the person has tried to leave: their errors are shown. */
  readonly #tried = new Set<string>();
  /** What the gateway found wrong, until the field is answered anew. */
  readonly #refused = new Map<string, FieldError>();
  #draft: Draft;
  #place: Place = { step: 'summary' };
  #changing = false;
  #touched = false;

  constructor(basis: ApplicationBasis, now: Date) {
    this.basis = basis;
    this.rememberUnit(basis.unit);
    this.#wizard = createWizard(basis.definition, {
      today: toVietnamTime(now).date,
      unitName: this.unitName,
    });
    this.#draft = this.#wizard.start(basis.unit.code);
  }

  get place(): Place {
    return this.#place;
  }
  get page(): PageState | undefined {
    const place = this.#place;
    return place.step === 'page'
      ? this.#pages.find((page) => page.definition.id === place.pageId)
      : undefined;
  }
  /** The page that comes next as far as the answers tell; none before the review. */
  get pageAhead(): PageState | undefined {
    const place = this.#place;
    return place.step === 'page' && !this.#changing
      ? neighbourOf(this.#pages, place.pageId, 'next')
      : undefined;
  }
  get fee(): Fee {
    return this.#wizard.fee(this.#draft);
  }
  get review(): readonly ReviewRow[] {
    return this.#wizard.review(this.#draft);
  }
  get draft(): Draft {
    return this.#draft;
  }
  get consented(): boolean {
    return this.#draft.consented;
  }
  /** The page was opened from the review and leads back to it. */
  get changing(): boolean {
    return this.#changing;
  }
  /** The person has entered something that closing the page would lose. */
  get touched(): boolean {
    return this.#touched;
  }
  /** The parts of the work in order, as far as the answers tell. */
  get parts(): readonly Part[] {
    return [...partsOf(this.#pages).map((part) => part.id), 'review', 'sent'];
  }
  get part(): Part {
    return this.page?.definition.part ?? 'review';
  }
  get #pages(): readonly PageState[] {
    return this.#wizard.pages(this.#draft);
  }

  readonly unitName = (code: string): LocalText | undefined => this.#unitNames.get(code);

  /** Name of a unit of today, for answers that hold its code. */
  rememberUnit(unit: UnitAnswer): void {
    this.#unitNames.set(unit.code, nameWithProvince(unit));
  }

  /** The answer of a field, or of an item's by its path. */
  answerAt(path: string): AnswerValue | undefined {
    return this.#draft.answers[path]?.value;
  }

  answer(fieldId: string, value: AnswerValue): void {
    this.#refused.delete(fieldId);
    this.#touched = true;
    this.#draft = this.#wizard.answer(this.#draft, fieldId, value);
    for (const path of this.#refused.keys()) if (!this.#isAsked(path)) this.#refused.delete(path);
  }

  /** Takes up a draft that was begun elsewhere, at the first page that lacks something. */
  takeUp(draft: Draft): void {
    this.#draft = draft;
    this.#touched = true;
    this.#go(firstIncomplete(this.#pages));
  }

  consent(given: boolean): void {
    this.#refused.delete('consent');
    this.#draft = this.#wizard.consent(this.#draft, given);
  }

  /** Errors the person may see now: of pages they tried to leave, and what the gateway refused. */
  shownErrors(): ReadonlyMap<string, FieldError> {
    const shown = new Map(this.#refused);
    for (const pageId of this.#tried) {
      for (const error of this.#wizard.errors(this.#draft, { pageId })) shown.set(error.fieldId, error);
    }
    return shown;
  }

  begin(): void {
    this.#go(this.#pages[0]);
  }

  /** Leaves the page forwards; stays, and gives the first field to mend, when the page is not right yet. */
  next(): { readonly code: 'moved' } | { readonly code: 'stayed'; readonly fieldId: string } {
    const { page } = this;
    if (page === undefined) return { code: 'moved' };
    const pageId = page.definition.id;
    this.#tried.add(pageId);
    const wrong =
      this.#wizard.errors(this.#draft, { pageId })[0]?.fieldId ??
      pathsOf(page).find((path) => this.#refused.has(path));
    if (wrong !== undefined) return { code: 'stayed', fieldId: wrong };
    // A change may have brought up questions that were not there before.
    const onward = this.#changing ? firstIncomplete(this.#pages) : neighbourOf(this.#pages, pageId, 'next');
    this.#go(onward, this.#changing);
    return { code: 'moved' };
  }

  back(): void {
    const pages = this.#pages;
    if (this.#place.step === 'review') return this.#go(pages.at(-1));
    if (this.#changing) return this.#go(undefined);
    const before = this.#place.step === 'page' && neighbourOf(pages, this.#place.pageId, 'previous');
    if (before) this.#go(before);
    else this.#place = { step: 'summary' };
  }

  /** Opens the page of an answer from the review. */
  change(pageId: string): void {
    this.#go(
      this.#pages.find((page) => page.definition.id === pageId),
      true,
    );
  }

  /** What must still be mended before sending; shows it. `consent` is a field of the review itself. */
  firstProblem(): FieldError | undefined {
    const error = this.#wizard.errors(this.#draft)[0];
    if (error !== undefined) this.#show(error);
    return error;
  }

  /** Opens the first page with something the gateway refused; `nowhere` when no question here can mend it. */
  refuse(errors: readonly FieldError[]): 'shown' | 'nowhere' {
    const mendable = errors.filter(
      ({ fieldId }) => fieldId === 'consent' || this.#pageOf(fieldId) !== undefined,
    );
    const [first] = mendable;
    if (first === undefined) {
      this.#go(undefined);
      return 'nowhere';
    }
    for (const error of mendable) this.#refused.set(error.fieldId, error);
    this.#show(first);
    return 'shown';
  }

  payload(language: Language): ApplicationPayload {
    return this.#wizard.payload(this.#draft, language);
  }

  /** Another version of the form, empty, with the names of units that are known. */
  renewed(basis: ApplicationBasis, now: Date): Filling {
    const renewed = new Filling(basis, now);
    for (const [code, name] of this.#unitNames) renewed.#unitNames.set(code, name);
    return renewed;
  }

  /** At the review, whatever is still missing: what is to be sent has changed, and the person has to see that first. */
  toReview(): void {
    this.#go(undefined);
  }

  #show(error: FieldError): void {
    const page = this.#pageOf(error.fieldId);
    if (page === undefined) {
      this.#go(undefined);
      this.#refused.set(error.fieldId, error);
      return;
    }
    this.#tried.add(page.definition.id);
    this.#go(page, true);
  }

  /** The page where an answer is given; what an error says of an item that is gone leads to its group. */
  #pageOf(path: string): PageState | undefined {
    const fieldId = pageFieldIdOf(path);
    return this.#pages.find((page) => page.fields.some((field) => field.id === fieldId));
  }

  #isAsked(path: string): boolean {
    return path === 'consent' || this.#pages.some((page) => pathsOf(page).includes(path));
  }

  #go(page: PageState | undefined, changing = false): void {
    this.#place = page === undefined ? { step: 'review' } : { step: 'page', pageId: page.definition.id };
    this.#changing = changing && page !== undefined;
  }
}

/** Every field of a page, those of items after their group. */
function pathsOf(page: PageState): readonly string[] {
  return page.fields.flatMap((field) => [
    field.id,
    ...(field.items ?? []).flatMap((item) => item.fields.map(({ id }) => id)),
  ]);
}
