import { formatDate, formatTime } from '@motcua/texts';
import type { Translate } from '@motcua/texts';
import { technicianTexts } from '@motcua/texts/technician';
import type { TechnicianKey } from '@motcua/texts/technician';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { SelfTestCheck, SelfTestReport } from '../report.ts';
import { factsView } from './facts-view.ts';
import type { Fact } from './facts-view.ts';

const tones = { well: 'good', attention: 'caution', failed: 'bad' } as const;

/** When the machine was tested last, and what was found, check by check. */
export function selfTestView({ at, checks }: SelfTestReport, t: Translate<TechnicianKey>): TemplateResult {
  return html`<p class="note">${t('selfTest.last', { time: `${formatTime(at)}, ${formatDate(at)}` })}</p>
    ${factsView(checks.map((check) => lineOf(check, t)))}`;
}

/** How the machine is, in one sentence. */
export function selfTestVerdict({ checks }: SelfTestReport, t: Translate<TechnicianKey>): string {
  const count = (grade: SelfTestCheck['grade']): number =>
    checks.filter((check) => check.grade === grade).length;
  if (count('failed') > 0) return t('selfTest.failed', { count: count('failed') });
  if (count('attention') > 0) return t('selfTest.attention', { count: count('attention') });
  return t('selfTest.well');
}

function lineOf({ faults = [], finding, grade, subject }: SelfTestCheck, t: Translate<TechnicianKey>): Fact {
  const name = t(knownKey(`subject.${subject}`) ?? knownKey(`device.${subject}`) ?? 'machine.title');
  const why = faults.map((fault) =>
    t(knownKey(`fault.${fault}`) ?? knownKey(`warning.${fault}`) ?? 'fault.other'),
  );
  return [name, why.length > 0 ? why.join(' ') : t(`finding.${finding}`), tones[grade]];
}

function knownKey(key: string): TechnicianKey | undefined {
  return Object.hasOwn(technicianTexts.vi, key) ? (key as TechnicianKey) : undefined;
}
