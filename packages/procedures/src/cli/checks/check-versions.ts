import type { ProcedureDefinition } from '../../definition.ts';
import type { Finding } from './finding.ts';

/** A definition and the file that holds it. */
export interface VersionInFile {
  readonly file: string;
  readonly definition: ProcedureDefinition;
}

export interface VersionFinding extends Finding {
  readonly file: string;
}

/** What several files say against each other: one version twice, days with two versions, days with none. */
export function checkVersions(files: readonly VersionInFile[]): readonly VersionFinding[] {
  const ids = new Set(files.map(({ definition }) => definition.id));
  return Array.from(ids).flatMap((id) =>
    checkOneProcedure(files.filter(({ definition }) => definition.id === id)),
  );
}

function checkOneProcedure(files: readonly VersionInFile[]): readonly VersionFinding[] {
  const findings: VersionFinding[] = [];
  const inOrder = files.toSorted(
    ({ definition: left }, { definition: right }) =>
      left.validFrom.localeCompare(right.validFrom) || compareVersions(left.version, right.version),
  );
  inOrder.forEach((later, index) => {
    const earlier = inOrder.slice(0, index);
    const twin = earlier.find(({ definition }) => definition.version === later.definition.version);
    if (twin !== undefined) {
      findings.push({
        ...problem(later.file, '/version'),
        reason: `${twin.file} holds version ${later.definition.version} of "${later.definition.id}" already.`,
      });
      return;
    }
    for (const other of earlier) findings.push(...overlap(other, later));
    const last = earlier.findLast(({ definition }) => definition.validTo !== undefined);
    if (last !== undefined) findings.push(...gap(last, later, earlier));
    findings.push(...sameConsent(earlier, later));
  });
  return findings;
}

function overlap(earlier: VersionInFile, later: VersionInFile): readonly VersionFinding[] {
  const { version, validTo } = earlier.definition;
  const { validFrom } = later.definition;
  if (validTo !== undefined && validTo < validFrom) return [];
  const until = validTo === undefined ? 'has no last day' : `lasts until ${validTo}`;
  const mend =
    earlier.definition.validFrom < validFrom ? ` Give that one "validTo": "${dayBefore(validFrom)}".` : '';
  return [
    {
      ...problem(later.file, '/validFrom'),
      reason: `Version ${version} in ${earlier.file} ${until}, so both are valid on ${validFrom}.${mend}`,
    },
  ];
}

function gap(
  last: VersionInFile,
  later: VersionInFile,
  earlier: readonly VersionInFile[],
): readonly VersionFinding[] {
  const ends = earlier.map(({ definition }) => definition.validTo ?? '9999-12-31');
  const end = ends.toSorted().at(-1) ?? '';
  if (end >= dayBefore(later.definition.validFrom)) return [];
  const reason = `From ${dayAfter(end)} to ${dayBefore(later.definition.validFrom)} no version is valid.`;
  return last.definition.validTo === undefined
    ? []
    : [{ ...problem(later.file, '/validFrom'), kind: 'note', reason }];
}

/** Under one id people must have agreed to one text. */
function sameConsent(earlier: readonly VersionInFile[], later: VersionInFile): readonly VersionFinding[] {
  const { id, text } = later.definition.consent;
  const other = earlier.find(
    ({ definition: { consent } }) =>
      consent.id === id && (consent.text.vi !== text.vi || consent.text.en !== text.en),
  );
  if (other === undefined) return [];
  const reason = `${other.file} has another text under the id "${id}". A new text needs a new id.`;
  return [{ ...problem(later.file, '/consent/id'), reason }];
}

function problem(file: string, path: string): Omit<VersionFinding, 'reason'> {
  return { kind: 'problem', file, path };
}

/** Numbers compare as numbers: 1.10.0 comes after 1.9.0. */
export function compareVersions(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}

export function dayBefore(day: string): string {
  return shifted(day, -1);
}

function dayAfter(day: string): string {
  return shifted(day, 1);
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
