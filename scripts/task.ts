import { build } from './build.ts';
import { runChecks } from './checks.ts';
import { runProgram } from './run-program.ts';

/** What `npm start`, `npm test` and their like run, once the packages are installed and Node is 24. */
const [task, ...taskArguments] = process.argv.slice(2);

switch (task) {
  case 'start': {
    const { start } = await import('./start.ts');
    await start();
    break;
  }
  case 'test': {
    const { runTests } = await import('./test.ts');
    process.exitCode = await runTests(taskArguments);
    break;
  }
  case 'bench': {
    const { runBench } = await import('./bench.ts');
    process.exitCode = await runBench(taskArguments);
    break;
  }
  case 'check':
    process.exitCode = runChecks() ? 0 : 1;
    break;
  case 'build':
    build({ force: true });
    break;
  case 'format':
    process.exitCode = runProgram('oxfmt', ['.']) ? 0 : 1;
    break;
  default:
    console.error(
      'usage: npm start | npm test | npm run check | npm run build | npm run format | npm run bench -- NAME',
    );
    process.exitCode = 2;
}
