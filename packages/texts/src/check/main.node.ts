#!/usr/bin/env node
/**
 * `motcua-texts check`: what further languages do not say yet, and what is wrong in them. Exit code 1 for what is wrong.
 */
import { furtherLanguages } from '../further-languages.ts';
import { areas } from './areas.ts';
import { checkPack } from './check-pack.ts';

if (process.argv[2] !== 'check') {
  console.error('usage: motcua-texts check');
  process.exit(2);
}
for (const [language, load] of Object.entries(furtherLanguages)) {
  const findings = checkPack((await load()).pack, areas);
  for (const { area, key, problem } of findings) console.log(`${language}\t${problem}\t${area}\t${key}`);
  const missing = findings.filter(({ problem }) => problem === 'missing').length;
  const wrong = findings.length - missing;
  console.log(`${language}: ${missing} texts are said in Vietnamese, ${wrong} are wrong`);
  if (wrong > 0) process.exitCode = 1;
}
