/**
 * Says which sentences of the kiosk have a recording in a folder and which lack one:
 * `node packages/speech/src/recordings/list-recordings.node.ts FOLDER`. Exit code 1 while some are missing.
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { listRecordings } from './recordable.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('a FOLDER is expected: recordings lie in it as vi/shell/KEY.ogg, en/speech/KEY.ogg, …');
  process.exitCode = 2;
} else {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const { missing, recorded, unknown } = listRecordings(files);
  for (const { name, sentence } of missing) console.log(`missing  ${name}  ${sentence}`);
  for (const file of unknown) console.log(`unknown  ${file}`);
  for (const [language, sentences] of Object.entries(recorded)) {
    const lacking = new Set(
      missing.filter((one) => one.language === language).map(({ sentence }) => sentence),
    ).size;
    console.log(`${language}: ${Object.keys(sentences).length} recorded, ${lacking} missing`);
  }
  process.exitCode = missing.length > 0 ? 1 : 0;
}
