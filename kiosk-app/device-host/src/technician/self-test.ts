import type { NetworkReport, SelfTestCheck, SelfTestReport } from '@motcua/care';
import type { Device, HealthDepth, HealthResult } from '@motcua/devices';
import { isSelfReporting } from './device-report.ts';

export interface SelfTestParts {
  readonly devices: readonly (readonly [SelfTestCheck['subject'], Device<string>])[];
  /** What a printer says before it is out of paper. */
  readonly warnings: () => readonly string[];
  readonly network: (signal: AbortSignal) => Promise<NetworkReport>;
  /** Bytes that may still be written. */
  readonly diskFree: () => Promise<number>;
  readonly now: () => Date;
}

/** Times on receipts and the steps of one-time codes bear so much. */
const clockLimitMs = 30_000;
const slowMs = 2000;
/** A day's log and what waits to be sent need far less. */
const diskLowBytes = 1_000_000_000;
const diskFullBytes = 100_000_000;
/** A device that has not answered by then does not. */
const deviceLimitMs = 20_000;

/** Asks every device, the network, the clock and the disk, all at once. What a device has no check of is asked less deeply. */
export async function runSelfTest(
  parts: SelfTestParts,
  options: { readonly depth: HealthDepth; readonly signal: AbortSignal },
): Promise<SelfTestReport> {
  const { devices, now, warnings } = parts;
  const checks = await Promise.all([
    ...devices.map(([subject, device]) => checkDevice(subject, device, options)),
    checkNetworkAndClock(parts, options.signal),
    checkDisk(parts),
  ]);
  const hints = warnings();
  const whole = checks.flat().map((check) => (hints.length > 0 ? withWarnings(check, hints) : check));
  return { at: now().toISOString(), depth: options.depth, checks: whole };
}

async function checkDevice(
  subject: SelfTestCheck['subject'],
  device: Device<string>,
  { depth, signal }: { readonly depth: HealthDepth; readonly signal: AbortSignal },
): Promise<SelfTestCheck> {
  if (!isSelfReporting(device)) return gradeOfState(subject, device);
  const limited = AbortSignal.any([signal, AbortSignal.timeout(deviceLimitMs)]);
  const result = await device.checkHealth({
    depth: device.about.healthDepths.includes(depth) ? depth : 'internal',
    signal: limited,
  });
  return { subject, ...gradeOfHealth(result) };
}

function gradeOfHealth(result: HealthResult): Omit<SelfTestCheck, 'subject'> {
  switch (result.code) {
    case 'healthy':
      return { grade: 'well', finding: 'healthy' };
    case 'unhealthy':
      return { grade: 'failed', finding: 'unhealthy', faults: result.faults };
    case 'busy':
    case 'unsupported':
      return { grade: 'well', finding: result.code };
    case 'canceled':
      return { grade: 'failed', finding: 'timeout' };
    case 'lost':
    case 'timeout':
      return { grade: 'failed', finding: result.code };
    default:
      return result satisfies never;
  }
}

/** A service of somebody else's has no health check: its state has to do. */
function gradeOfState(subject: SelfTestCheck['subject'], { state }: Device<string>): SelfTestCheck {
  if (state.kind === 'faulted')
    return { subject, grade: 'failed', finding: 'unhealthy', faults: state.faults };
  const works = state.kind === 'ready' || state.kind === 'busy';
  return { subject, grade: works ? 'well' : 'failed', finding: works ? 'healthy' : 'lost' };
}

function withWarnings(check: SelfTestCheck, warnings: readonly string[]): SelfTestCheck {
  if (check.subject !== 'receipt-printer' || check.grade !== 'well') return check;
  return { ...check, grade: 'attention', finding: 'attention', faults: warnings };
}

async function checkNetworkAndClock(
  { network }: SelfTestParts,
  signal: AbortSignal,
): Promise<readonly SelfTestCheck[]> {
  const { answer, clockDifferenceMs, name } = await network(signal);
  return [networkCheck(answer, name), clockCheck(clockDifferenceMs)];
}

function networkCheck(answer: NetworkReport['answer'], name: NetworkReport['name']): SelfTestCheck {
  const subject = 'network';
  if (name.code === 'unknown') return { subject, grade: 'failed', finding: 'name-unknown' };
  if (answer.code !== 'answered') return { subject, grade: 'failed', finding: 'unreachable' };
  return answer.ms > slowMs
    ? { subject, grade: 'attention', finding: 'slow' }
    : { subject, grade: 'well', finding: 'answered' };
}

/** Without the gateway there is nothing to compare with, and the clock is believed. */
function clockCheck(differenceMs: number | undefined): SelfTestCheck {
  const subject = 'clock';
  if (differenceMs === undefined) return { subject, grade: 'attention', finding: 'unknown' };
  return Math.abs(differenceMs) > clockLimitMs
    ? { subject, grade: 'failed', finding: 'wrong' }
    : { subject, grade: 'well', finding: 'right' };
}

async function checkDisk({ diskFree }: SelfTestParts): Promise<SelfTestCheck> {
  const subject = 'disk';
  const free = await diskFree();
  if (free < diskFullBytes) return { subject, grade: 'failed', finding: 'full' };
  return free < diskLowBytes
    ? { subject, grade: 'attention', finding: 'low' }
    : { subject, grade: 'well', finding: 'enough' };
}
