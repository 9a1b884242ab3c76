import type { HealthDepth } from '../../self-report.ts';
import type { AnyBench } from '../bench.ts';
import type { Clause } from '../clause.ts';
import { codeOf } from '../trial.ts';
import { unplug } from './unplug.ts';

const depths: readonly HealthDepth[] = ['internal', 'external', 'interactive'];
const never = (): AbortSignal => new AbortController().signal;

export const healthClauses: readonly Clause<AnyBench>[] = [
  {
    id: 'device/health-of-a-ready-device',
    prose: 'Every driver has the `internal` check, and a device that is `ready` is `healthy`.',
    run: async ({ device }, trial) => {
      trial.expect(device.about.healthDepths.includes('internal'), '"internal" is not declared');
      const check = device.checkHealth({ depth: 'internal', signal: never() });
      const result = await trial.soon(check, 'the check');
      trial.expect(result.code === 'healthy', `it ended with ${codeOf(result)}`);
    },
  },
  {
    id: 'device/health-depths-are-declared',
    prose: 'A check of a depth that is not in `healthDepths` is `unsupported`.',
    run: async ({ device }, trial) => {
      const undeclared = depths.filter((depth) => !device.about.healthDepths.includes(depth));
      trial.concerns(undeclared.length > 0, 'all depths are declared');
      for (const depth of undeclared) {
        const result = await trial.soon(device.checkHealth({ depth, signal: never() }), `the ${depth} check`);
        trial.expect(result.code === 'unsupported', `the ${depth} check ended with ${codeOf(result)}`);
      }
    },
  },
  {
    id: 'device/health-of-a-lost-device',
    prose: 'The `internal` check of a lost device ends with `lost`.',
    run: async (bench, trial) => {
      await unplug(bench, trial);
      const check = bench.device.checkHealth({ depth: 'internal', signal: never() });
      const result = await trial.soon(check, 'the check');
      trial.expect(result.code === 'lost', `it ended with ${codeOf(result)}`);
    },
  },
  {
    id: 'device/health-can-be-canceled',
    prose: 'A health check with an aborted signal ends with `canceled`.',
    run: async ({ device }, trial) => {
      const check = device.checkHealth({ depth: 'internal', signal: AbortSignal.abort() });
      const result = await trial.soon(check, 'the check');
      trial.expect(result.code === 'canceled', `it ended with ${codeOf(result)}`);
    },
  },
];
