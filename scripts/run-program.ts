import { spawnSync } from 'node:child_process';

/** Runs a program without a shell, its output shown as it comes; true when it ended with 0. */
export function runProgram(program: string, programArguments: readonly string[]): boolean {
  const startMs = performance.now();
  const result = spawnSync(program, programArguments, { stdio: ['ignore', 'inherit', 'inherit'] });
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  const ok = result.status === 0;
  console.log(`[${program} ${programArguments.slice(0, 3).join(' ')}] ${ok ? 'ok' : 'FAILED'} ${seconds} s`);
  if (result.error !== undefined) console.error(result.error.message);
  return ok;
}
