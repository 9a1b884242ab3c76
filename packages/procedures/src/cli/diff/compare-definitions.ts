import type { ProcedureDefinition } from '../../definition.ts';
import { compareVersions } from '../checks/check-versions.ts';
import type { Change } from './change.ts';
import { fieldChanges, same } from './field-changes.ts';
import { procedureChanges } from './procedure-changes.ts';

const headings: readonly (readonly [Change['kind'], string])[] = [
  ['lost', 'Answers that are dropped'],
  ['again', 'Asked again'],
  ['anew', 'Asked anew'],
  ['cost', 'Fee, time and papers'],
  ['moved', 'Nothing to do'],
  ['words', 'Worded anew'],
];

/** What changes for a citizen half way through, in words, a paragraph for each kind of change. */
export function compareDefinitions(before: ProcedureDefinition, after: ProcedureDefinition): string {
  const changes = [...fieldChanges(before, after), ...procedureChanges(before, after)];
  const sections = headings.flatMap(([kind, heading]) => {
    const texts = changes.filter((change) => change.kind === kind).map(({ text }) => `  - ${text}`);
    return texts.length === 0 ? [] : [[`${heading}:`, ...texts].join('\n')];
  });
  const nothing = same({ ...before, $schema: '' }, { ...after, $schema: '' })
    ? 'Nothing changes: the two are the same.'
    : 'Nothing changes for a citizen who is half way through.';
  return `${[...introduction(before, after), ...(sections.length === 0 ? [nothing] : sections)].join('\n\n')}\n`;
}

function introduction(before: ProcedureDefinition, after: ProcedureDefinition): readonly string[] {
  if (before.id !== after.id) {
    return [
      `These are two procedures, "${before.id}" and "${after.id}": no application passes from one to the other.`,
    ];
  }
  const lines = [`${after.id}: version ${before.version} → ${after.version}`];
  const difference = compareVersions(after.version, before.version);
  if (difference === 0 && !same({ ...before, $schema: '' }, { ...after, $schema: '' })) {
    lines.push(
      'The version is the same although the contents differ: raise it, since applications name their version.',
    );
  }
  if (difference < 0) lines.push('The second file is the older one: give OLD first, then NEW.');
  if (difference > 0) {
    lines.push(
      'Who goes over to another version agrees to the declaration at the end again, in any case.',
      before.validTo === undefined
        ? `Version ${before.version} has no last day yet. While it is valid, who began with it finishes with it.`
        : `Until ${before.validTo} who began with version ${before.version} finishes with it. After that, this happens:`,
    );
  }
  return lines;
}
