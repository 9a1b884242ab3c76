import type { FieldDefinition, ProcedureDefinition, RuleDefinition } from '@motcua/procedures';
import type { AnswerReader } from './answer-reader.ts';
import { isComputed } from './computed.ts';
import { itemPath } from './item-path.ts';
import { readsOf } from './rule-reads.ts';
import type { RuleReads } from './rule-reads.ts';
import { isTrue } from './rule.ts';
import type { Answer, FieldError, FieldErrorCode } from './types.ts';
import type { Scope, Visibility, VisibleField, VisibleItem } from './visibility.ts';

/** What is wrong with the visible answers, by path: at most one thing for each box. */
export type ErrorsByPath = ReadonlyMap<string, FieldError>;

/**
 * Judges each visible field by itself, then the rules over several of them. A rule is judged only over answers that are
 * right by themselves, so the order of rules decides nothing but which of two sentences stands at one field.
 */
export function errorsOf(
  definition: ProcedureDefinition,
  visibility: Visibility,
  reader: AnswerReader,
): ErrorsByPath {
  const own = new Map<string, FieldError>();
  for (const field of visibility.fields.values()) {
    const error = ownError(field, reader);
    if (error !== undefined) own.set(field.path, error);
  }
  const errors = new Map(own);
  const add = (path: string, rule: RuleDefinition): void => {
    if (!errors.has(path)) errors.set(path, ruleError(path, rule));
  };
  const judge: Judge = { visibility, own };
  for (const page of visibility.pages) {
    for (const group of page.fields) {
      if (group.definition.type !== 'group') continue;
      for (const item of group.items) {
        for (const rule of group.definition.rules ?? []) {
          const at = itemPath(group.path, item.key, rule.at);
          if (isBroken(judge, { rule, at, scope: item.scope, item, groupId: group.path })) add(at, rule);
        }
      }
    }
  }
  for (const rule of definition.rules ?? []) {
    if (isBroken(judge, { rule, at: rule.at, scope: visibility.scope })) add(rule.at, rule);
  }
  return errors;
}

function ownError({ definition, path, answer }: VisibleField, reader: AnswerReader): FieldError | undefined {
  if (definition.type === 'note') return undefined;
  if (definition.type !== 'group' && answer === undefined) {
    if (definition.optional === true || isComputed(definition)) return undefined;
    return { fieldId: path, code: missingCode(definition), parameters: {} };
  }
  const refusal = reader.refusalOf(definition, answer ?? noItems);
  return refusal && { fieldId: path, ...refusal };
}

/** What stands for a group nobody has begun. */
const noItems: Answer = { value: [], provenance: 'typed' };

function missingCode(field: FieldDefinition): FieldErrorCode {
  if (field.type === 'attachment') return 'file-missing';
  return field.type === 'confirm' ? 'confirm' : 'required';
}

function ruleError(path: string, { id, message }: RuleDefinition): FieldError {
  return { fieldId: path, code: 'rule', parameters: {}, rule: { id, message } };
}

interface Judge {
  readonly visibility: Visibility;
  readonly own: ErrorsByPath;
}

interface Judged {
  readonly rule: RuleDefinition;
  readonly at: string;
  readonly scope: Scope;
  readonly groupId?: string;
  readonly item?: VisibleItem;
}

function isBroken({ visibility, own }: Judge, { rule, at, scope, groupId, item }: Judged): boolean {
  if (!visibility.fields.has(at)) return false;
  const reads = readsOfRule(rule);
  const read = [
    ...reads.answers,
    ...(groupId === undefined || item === undefined
      ? []
      : Array.from(reads.item, (fieldId) => itemPath(groupId, item.key, fieldId))),
  ];
  if ([at, ...read].some((path) => !isRight(path, { visibility, own }))) return false;
  if (rule.alsoWhenBlank !== true && read.some((path) => isBlank(visibility.fields.get(path)))) return false;
  return (rule.when === undefined || isTrue(rule.when, scope)) && !isTrue(rule.check, scope);
}

/** Nothing is wrong with it by itself; a group counts with all its items. */
function isRight(path: string, { visibility, own }: Judge): boolean {
  if (own.has(path)) return false;
  const items = visibility.fields.get(path)?.items ?? [];
  return items.every((item) => item.fields.every((field) => !own.has(field.path)));
}

function isBlank(field: VisibleField | undefined): boolean {
  return field === undefined || (field.definition.type !== 'group' && field.value === undefined);
}

const readsByRule = new WeakMap<RuleDefinition, RuleReads>();

function readsOfRule(rule: RuleDefinition): RuleReads {
  const known = readsByRule.get(rule);
  if (known !== undefined) return known;
  const reads = readsOf([rule.when, rule.check]);
  readsByRule.set(rule, reads);
  return reads;
}
