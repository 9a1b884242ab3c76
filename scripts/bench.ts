import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from './build.ts';

/** Where each bench lives. Its last line is one JSON object; it exits 1 where a limit is missed. */
const benches: Readonly<Record<string, string>> = {
  journey: 'test/journey/journey.bench.ts',
  bundle: 'test/bundle/bundle.bench.ts',
  engine: 'test/engine/engine.bench.ts',
  forms: 'test/forms/forms.bench.ts',
  card: 'test/card/card.bench.ts',
  devices: 'test/devices/devices.bench.ts',
  touch: 'test/touch/touch.bench.ts',
  soak: 'test/soak/soak.bench.ts',
  kills: 'test/kills/kills.bench.ts',
};

/** Runs the bench of that name. */
export async function runBench([name = '', ...rest]: readonly string[]): Promise<number> {
  const file = benches[name];
  if (file === undefined || !existsSync(file)) {
    console.error(`usage: npm run -s bench -- NAME, with NAME one of: ${Object.keys(benches).join(', ')}`);
    return 2;
  }
  build();
  const result = spawnSync('node', [file, ...rest], { stdio: 'inherit' });
  return await Promise.resolve(result.status ?? 1);
}
