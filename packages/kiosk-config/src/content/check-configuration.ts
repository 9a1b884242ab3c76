import { shellTexts } from '@motcua/texts/shell';
import { Value } from 'typebox/value';
import { checkLogo } from '../logo/check-logo.ts';
import { checkHours } from './check-hours.ts';
import { configurationSchema } from './schema.ts';
import type { Configuration } from './schema.ts';

export type CheckedConfiguration =
  | { readonly code: 'ok'; readonly configuration: Configuration }
  /** Each reason names its field, as in `/hours/monday/0: …`. */
  | { readonly code: 'invalid'; readonly reasons: readonly string[] };

const mostReasons = 20;

/** Checks all that a configuration says: its schema, its texts against the catalogue, its logo, hours and times. Never throws. */
export function checkConfiguration(value: unknown): CheckedConfiguration {
  if (!Value.Check(configurationSchema, value)) {
    const reasons = Value.Errors(configurationSchema, value).map(
      ({ instancePath, message }) => `${instancePath === '' ? 'the file' : instancePath}: ${message}`,
    );
    return { code: 'invalid', reasons: [...new Set(reasons)].slice(0, mostReasons) };
  }
  const reasons = [
    ...checkTexts(value),
    ...checkHours(value.hours),
    ...checkSpans(value),
    ...checkServices(value),
    ...checkRollback(value),
    ...(value.logo === undefined ? [] : checkLogo(value.logo).map((reason) => `/logo: ${reason}`)),
  ];
  return reasons.length === 0
    ? { code: 'ok', configuration: value }
    : { code: 'invalid', reasons: reasons.slice(0, mostReasons) };
}

const placeholders = (text: string): string => (text.match(/\{\w+\}/g) ?? []).toSorted().join(' ');

/** A sentence that stands in for one of ours has its key and its placeholders. */
function checkTexts({ texts = {} }: Configuration): readonly string[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    if (!Object.hasOwn(shellTexts.vi, key)) return [`/texts/${key}: there is no such sentence`];
    const wanted = placeholders(Reflect.get(shellTexts.vi, key) as string);
    return Object.entries(text).flatMap(([language, sentence]) => {
      const at = `/texts/${key}/${language}`;
      if (placeholders(sentence) !== wanted)
        return [`${at}: must have ${wanted === '' ? 'no placeholders' : `exactly ${wanted}`}`];
      if (sentence.trim() === '') return [`${at}: is empty`];
      return sentence === sentence.normalize('NFC') ? [] : [`${at}: is not composed (Unicode NFC)`];
    });
  });
}

function checkSpans(configuration: Configuration): readonly string[] {
  const { announcements = [], expires, notBefore } = configuration;
  return [
    ...checkSpan('/notBefore', notBefore, expires),
    ...announcements.flatMap(({ from, to }, index) => checkSpan(`/announcements/${index}/from`, from, to)),
  ];
}

function checkSpan(field: string, from: string | undefined, to: string | undefined): readonly string[] {
  const times = [from, to].filter((time) => time !== undefined);
  if (times.some((time) => Number.isNaN(Date.parse(time))))
    return [`${field}: names a time that does not exist`];
  return from !== undefined && to !== undefined && Date.parse(from) >= Date.parse(to)
    ? [`${field}: must come before the end`]
    : [];
}

function checkServices({ services }: Configuration): readonly string[] {
  const { mostWanted, procedures } = services ?? {};
  return mostWanted === undefined || procedures === undefined || procedures.includes(mostWanted)
    ? []
    : ['/services/mostWanted: must be one of /services/procedures'];
}

function checkRollback({ rollback, version }: Configuration): readonly string[] {
  return rollback === undefined || rollback.from > version
    ? []
    : ['/rollback/from: must be greater than /version'];
}
