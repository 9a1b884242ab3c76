import type { LocalSettings, SelfTestReport, WaitingReport } from '@motcua/care';
import { selfTestFindings } from '@motcua/care';
import { isOneOf, isRecord } from '@motcua/devices/wire';
import type { GateState } from './entry/code-gate.ts';

/** As loud as the loudspeaker is, on a screen that nobody has measured. */
export const usualSettings: LocalSettings = { volumeLimit: 1, screenWidthMm: 0 };

/** True for settings that a technician may have made: keys of 20 mm fit on 214 mm and more. Anything else is not kept. */
export function isLocalSettings(value: unknown): value is LocalSettings {
  if (!isRecord(value)) return false;
  const { screenWidthMm, volumeLimit } = value;
  return isWithin(volumeLimit, 0, 1) && (screenWidthMm === 0 || isWithin(screenWidthMm, 214, 2000));
}

/** True for what the gate keeps. */
export function isGateState(value: unknown): value is GateState {
  return (
    isRecord(value) &&
    ['lastStep', 'wrong', 'locks', 'lockedUntil'].every((name) => isWithin(value[name], 0, 1e15))
  );
}

/** True for a report of a whole test, as the screen hands it back. */
export function isSelfTestReport(value: unknown): value is SelfTestReport {
  if (!isRecord(value) || !Array.isArray(value['checks'])) return false;
  const { at, checks, depth } = value;
  return (
    isInstant(at) &&
    isOneOf(['internal', 'external', 'interactive'], depth) &&
    checks.length <= 50 &&
    checks.every(isCheck)
  );
}

/** True for what a screen may say of what waits there. */
export function isWaitingReport(value: unknown): value is WaitingReport {
  if (!isRecord(value)) return false;
  const { applications, at, feedback, tickets } = value;
  return isInstant(at) && isCount(feedback) && isWaitingLine(applications) && isWaitingLine(tickets);
}

function isWaitingLine(value: unknown): boolean {
  return (
    isRecord(value) && isCount(value['count']) && (value['since'] === undefined || isInstant(value['since']))
  );
}

const isCount = (value: unknown): boolean => Number.isInteger(value) && isWithin(value, 0, 1e6);

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= 40 && Number.isFinite(Date.parse(value));

function isCheck(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { faults = [], finding, grade, subject } = value;
  return (
    typeof subject === 'string' &&
    /^[a-z-]{1,30}$/.test(subject) &&
    isOneOf(['well', 'attention', 'failed'], grade) &&
    isOneOf(selfTestFindings, finding) &&
    Array.isArray(faults) &&
    faults.every((fault) => typeof fault === 'string' && /^[a-z-]{1,30}$/.test(fault))
  );
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}
