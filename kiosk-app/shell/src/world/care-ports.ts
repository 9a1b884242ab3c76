import type { SelfTestCheck, WaitingReport } from '@motcua/care';
import { HostApi } from '@motcua/care/host-api';
import type { ShellPorts } from '../ports.ts';
import type { CarePorts } from '../technician/care-ports.ts';
import { checkWaiting } from '../technician/waiting-here.ts';
import { playTone } from './play-tone.ts';

export interface CareWorld {
  readonly care: CarePorts;
  readonly ports: Pick<ShellPorts, 'selfTest' | 'openTechnician'>;
  /** Tells the host what waits here, for its own page. */
  readonly tellWaiting: () => Promise<void>;
}

/**
 * The care of the machine through the device host; the technician's mode is fetched when somebody asks for it.
 *
 * @param options.token of this page: it lets nobody in, and asks for tests
 */
export function createCarePorts(options: {
  readonly host: string;
  readonly token: string;
  readonly restart: () => void;
  /** What waits here for the network. */
  readonly waiting: () => Promise<WaitingReport>;
}): CareWorld {
  const { host, restart, token, waiting } = options;
  const base = `${host}/technician`;
  const screen = new HostApi(token, base);
  return {
    care: {
      enterWithCode: (code, waiting) => screen.enterWithCode(code, waiting),
      enterWithCard: (waiting) => screen.enterWithCard(waiting),
      open: (technicianToken) => new HostApi(technicianToken, base),
      playTone,
      restart,
      waiting,
    },
    tellWaiting: async () => screen.reportWaiting(await waiting()),
    ports: {
      selfTest: async (depth, options) => {
        const [report, drawn, here] = await Promise.all([
          screen.selfTest(depth, options),
          checkScreen(),
          waiting(),
        ]);
        if (report === undefined) return undefined;
        const whole = { ...report, checks: [...report.checks, drawn, checkWaiting(here)] };
        void screen.reportSelfTest(whole);
        return whole;
      },
      openTechnician: async () => {
        await import('../technician/technician.define.ts');
      },
    },
  };
}

/** A picture that is not drawn within this time is not seen. */
const frameLimitMs = 2000;
/** Anything smaller shows the design at less than half its size. */
const leastWidthPx = 540;

/** Whether the screen draws, and is large enough to be read. */
async function checkScreen(): Promise<SelfTestCheck> {
  const subject = 'screen';
  const drawn = await new Promise<boolean>((resolve) => {
    const limit = setTimeout(() => resolve(false), frameLimitMs);
    requestAnimationFrame(() => {
      clearTimeout(limit);
      resolve(true);
    });
  });
  if (!drawn) return { subject, grade: 'attention', finding: 'not-drawn' };
  const width = Math.min(innerWidth, (innerHeight * 1080) / 1920) * devicePixelRatio;
  return width < leastWidthPx
    ? { subject, grade: 'attention', finding: 'too-small' }
    : { subject, grade: 'well', finding: 'drawn' };
}
