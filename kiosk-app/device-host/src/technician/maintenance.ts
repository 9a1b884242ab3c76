import { execFile } from 'node:child_process';
import type { MaintenanceAction, MaintenanceOutcome, MaintenanceReport } from '@motcua/care';
import { maintenanceActions } from '@motcua/care';
import type { Log } from '../log.ts';

/** Program and arguments of an action; the program's path is absolute, and no shell stands in between. */
export type MaintenanceCommands = Readonly<Partial<Record<MaintenanceAction, readonly string[]>>>;

/** What can be done to the machine as a whole. An image fills it in; without one the actions are only acted. */
export interface Maintenance {
  readonly report: MaintenanceReport;
  /** Resolves when the action is under way: what it does may end this process. */
  run(action: MaintenanceAction): Promise<MaintenanceOutcome>;
}

/** A command that has neither ended nor ended us by then is under way. */
const underWayAfterMs = 5000;

/** Where there is no command for it, the page opens itself anew. */
const ofThePage: MaintenanceAction = 'restart-shell';

/** Runs the commands that the configuration allows, and says of the others that nothing has happened. */
export function createMaintenance(commands: MaintenanceCommands, log: Log): Maintenance {
  return {
    report: {
      real: maintenanceActions.filter((action) => action === ofThePage || commands[action] !== undefined),
    },
    run: async (action) => {
      const [program, ...programArguments] = commands[action] ?? [];
      const otherwise = action === ofThePage ? 'started' : 'simulated';
      const code = program === undefined ? otherwise : await start(program, programArguments);
      log.info('maintenance', { action, result: code });
      return { code };
    },
  };
}

function start(program: string, programArguments: readonly string[]): Promise<'started' | 'failed'> {
  return new Promise((resolve) => {
    const waited = setTimeout(() => resolve('started'), underWayAfterMs);
    execFile(program, programArguments, { env: {}, windowsHide: true }, (error) => {
      clearTimeout(waited);
      resolve(error === null ? 'started' : 'failed');
    });
  });
}
