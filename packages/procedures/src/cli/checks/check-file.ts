import { checkDefinition } from '../../check/index.ts';
import type { DefinitionProblem } from '../../check/index.ts';
import type { ProcedureDefinition } from '../../definition.ts';
import { answerSpaceOf } from '../conditions/answer-space.ts';
import { checkConditions } from '../conditions/check-conditions.ts';
import { checkFeeGaps } from '../conditions/check-fee-gaps.ts';
import { checkOptions } from '../conditions/check-options.ts';
import { readJsonSource } from '../source/json-source.ts';
import type { JsonSource, Position } from '../source/json-source.ts';
import { checkTexts } from './check-texts.ts';
import type { Finding, FindingKind } from './finding.ts';
import { inPlainWords } from './plain-words.ts';

/** A finding with its place in the file. */
export interface FileFinding extends Position {
  readonly kind: FindingKind;
  readonly reason: string;
}

export interface CheckedFile {
  /** In the order of the file. */
  readonly findings: readonly FileFinding[];
  readonly source: JsonSource;
  /** Undefined when the schema or a reference is broken. */
  readonly definition?: ProcedureDefinition;
}

/** Checks the text of one definition. Never throws. */
export function checkFile(text: string): CheckedFile {
  const source = readJsonSource(text.replace(/^\uFEFF/, ''));
  const syntax = source.problems.map((problem): FileFinding => ({ ...problem, kind: 'problem' }));
  if (source.value === undefined) return { findings: syntax, source };
  const outcome = checkDefinition(source.value);
  const found = [
    ...(outcome.code === 'ok'
      ? checkMeaning(outcome.definition)
      : withoutEchoes(outcome.problems).map(({ path, reason }): Finding => ({
          kind: 'problem',
          path,
          reason: inPlainWords(reason, path),
        }))),
    ...checkTexts(source.value),
  ];
  const findings = [...syntax, ...found.map((finding) => placed(finding, source))];
  return {
    source,
    findings: findings.toSorted((left, right) => left.line - right.line || left.column - right.column),
    ...(outcome.code === 'ok' ? { definition: outcome.definition } : {}),
  };
}

/** Puts a finding where it belongs in the text. */
export function placed({ kind, path, reason }: Finding, source: JsonSource): FileFinding {
  return { ...source.positionOf(path), kind, reason };
}

function checkMeaning(definition: ProcedureDefinition): readonly Finding[] {
  const space = answerSpaceOf(definition);
  const options = checkOptions(definition);
  // A slip in an option's name also makes its condition impossible: one sentence is enough.
  const conditions = checkConditions(definition, space).filter(
    ({ path }) => !options.some((option) => option.path.startsWith(`${path}/`)),
  );
  const found = [...options, ...conditions];
  // A line that never applies leaves a gap, which is its echo.
  const feeIsBroken = found.some(({ kind, path }) => kind === 'problem' && path.startsWith('/fee/'));
  return feeIsBroken ? found : [...found, ...checkFeeGaps(definition, space)];
}

/** Where a value is wrong inside, the schema may also call its name unknown. */
function withoutEchoes(problems: readonly DefinitionProblem[]): readonly DefinitionProblem[] {
  return problems.filter(
    (problem) =>
      problem.reason !== 'There is no such property.' ||
      !problems.some((other) => other !== problem && `${other.path}/`.startsWith(`${problem.path}/`)),
  );
}
