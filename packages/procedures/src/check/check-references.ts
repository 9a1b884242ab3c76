import type { ProcedureDefinition } from '../definition.ts';
import { checkConditions } from './check-conditions.ts';
import { checkFee } from './check-fee.ts';
import { checkFields } from './check-fields.ts';
import { checkFormLayout } from './check-form-layout.ts';
import { isDay } from './days.ts';
import type { DefinitionProblem, Report } from './problem.ts';

/** What a schema cannot say: ids that are used twice or name nothing, bounds and dates that contradict each other. */
export function checkReferences(definition: ProcedureDefinition): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report: Report = (path, reason) => problems.push({ path, reason });
  checkIds(definition, report);
  checkPages(definition, report);
  checkFields(definition, report);
  checkConditions(definition, report);
  checkFee(definition, report);
  checkForms(definition, report);
  checkAgencyParts(definition, report);
  checkSteps(definition, report);
  checkDates(definition, report);
  return problems;
}

function checkIds(definition: ProcedureDefinition, report: Report): void {
  const unique = (path: string, entries: readonly { readonly id: string }[] = []): void => {
    const ids = entries.map((entry) => entry.id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) !== index) report(`${path}/${index}/id`, `The id "${id}" is used twice.`);
    });
  };
  unique('/papers', definition.papers);
  unique('/steps', definition.steps);
  unique('/fee/lines', definition.fee.lines);
  unique('/fee/free', definition.fee.free);
  unique('/forms', definition.forms);
  unique('/legalBasis', definition.legalBasis);
  unique('/agencyParts', definition.agencyParts);
  unique('/pages', definition.pages);
  unique('/rules', definition.rules);
}

function checkPages({ informationOnly, pages }: ProcedureDefinition, report: Report): void {
  if (informationOnly === true && pages.length > 0) {
    report('/pages', 'A procedure for information only has no pages.');
  }
  if (informationOnly !== true && pages.length === 0) {
    report('/pages', 'There must be a page, or informationOnly must be true.');
  }
}

function checkForms(definition: ProcedureDefinition, report: Report): void {
  const { forms, legalBasis } = definition;
  forms?.forEach(({ basis, layout }, index) => {
    if (basis !== undefined && legalBasis.every((document) => document.id !== basis)) {
      report(`/forms/${index}/basis`, `"${basis}" is no id in legalBasis.`);
    }
    if (layout !== undefined) checkFormLayout(definition, layout, { path: `/forms/${index}/layout`, report });
  });
}

function checkAgencyParts({ agencyParts, pages }: ProcedureDefinition, report: Report): void {
  if (agencyParts === undefined) return;
  const pageIds = pages.map((page) => page.id);
  agencyParts.forEach((part, index) =>
    part.pages?.forEach((pageId, pageIndex) => {
      if (!pageIds.includes(pageId))
        report(`/agencyParts/${index}/pages/${pageIndex}`, `"${pageId}" is no id in pages.`);
    }),
  );
  pageIds.forEach((pageId, index) => {
    const isTaken = agencyParts.some((part) => part.pages === undefined || part.pages.includes(pageId));
    if (!isTaken) report(`/pages/${index}`, 'No agency gets the answers of this page.');
  });
}

function checkSteps({ steps, processing }: ProcedureDefinition, report: Report): void {
  const shares = steps.map((step) => step.dueShare);
  const lastIndex = shares.length - 1;
  shares.forEach((share, index) => {
    const path = `/steps/${index}/dueShare`;
    if (index === 0 && share !== 0) report(path, 'The first step is done by the submission: its share is 0.');
    if (index === lastIndex && share !== 1)
      report(path, 'The last step ends with the whole time: its share is 1.');
    if (share < (shares[index - 1] ?? 0)) report(path, 'A step is due before the one that comes first.');
  });
  const workingDays = steps.reduce((sum, step) => sum + (step.workingDays ?? 0), 0);
  if (processing.kind === 'working-days' && workingDays > processing.days) {
    report('/steps', `The steps take ${workingDays} working days together, the whole ${processing.days}.`);
  }
}

function checkDates(definition: ProcedureDefinition, report: Report): void {
  const { validFrom, validTo } = definition;
  if (!isDay(validFrom)) report('/validFrom', 'There is no such day.');
  if (validTo !== undefined && !isDay(validTo)) report('/validTo', 'There is no such day.');
  if (validTo !== undefined && validTo < validFrom) report('/validTo', 'It ends before it begins.');
  definition.legalBasis.forEach((basis, index) => {
    if (!isDay(basis.issued)) report(`/legalBasis/${index}/issued`, 'There is no such day.');
  });
}
