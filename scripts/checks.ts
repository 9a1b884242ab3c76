import { runProgram } from './run-program.ts';

const checks: readonly (readonly [string, readonly string[]])[] = [
  ['oxfmt', ['--check', '.']],
  ['tsc', ['-p', 'tsconfig.pure.json']],
  ['tsc', ['-p', 'tsconfig.node.json']],
  ['tsc', ['-p', 'tsconfig.browser.json']],
  ['oxlint', ['--type-aware', '--deny-warnings']],
];

/** Format, types and lint. All of them run, so that one call shows all that is wrong. */
export function runChecks(): boolean {
  return checks.map(([program, programArguments]) => runProgram(program, programArguments)).every(Boolean);
}
