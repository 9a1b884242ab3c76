import { writeFile } from 'node:fs/promises';
import { parseSigningKey, verificationKeyOf } from '../../seal/keys.ts';
import { openConfiguration } from '../../seal/open-configuration.ts';
import { signConfiguration } from '../../seal/sign-configuration.ts';
import type { SigningKey } from '../../seal/format.ts';
import type { CommandOutput } from '../config-command.ts';
import { codeOf, readJson, readText } from '../files.ts';
import { readWords, required } from '../read-words.ts';
import { UsageError } from '../usage-error.ts';
import { checkedSource } from './check.ts';
import { plainReason } from '../plain-reason.ts';

/** `sign SOURCE.json --key PRIVATE.json --out FILE.jws`: checks and signs; with `--previous`, only what comes after it. */
export async function signCommand(words: readonly string[], output: CommandOutput): Promise<number> {
  const { files, options } = readWords(words, { files: 1, options: ['key', 'out', 'previous'] });
  const [path = ''] = files;
  const [keyPath, out] = [required('key', options.key), required('out', options.out)];
  const key = parseSigningKey(await readJson(keyPath));
  if (key === undefined) throw new UsageError(`${keyPath}: is not a private key of "motcua-config keys"`);
  const configuration = await checkedSource(path, output);
  if (configuration === undefined) return 1;
  const { rollback, version } = configuration;
  if (options.previous !== undefined) {
    const before = await versionOf(options.previous, key);
    if (version <= before && (rollback?.from ?? 0) < before) {
      output.complain(
        `${path}: /version: is ${version}; ${options.previous} is ${before}, and kiosks would refuse this as older`,
      );
      return 1;
    }
  }
  const signed = await signConfiguration(configuration, key);
  // What kiosks will do with it, done once here.
  const opened = await openConfiguration(signed, [verificationKeyOf(key)]);
  if (opened.code !== 'ok') {
    output.complain(`${path}: ${plainReason(opened)}; is the key's public half its own?`);
    return 1;
  }
  try {
    await writeFile(out, `${signed}\n`);
  } catch (error) {
    throw new UsageError(`${out}: cannot be written (${codeOf(error)})`, { cause: error });
  }
  output.say(`${out}: version ${version}, ${signed.length} bytes`);
  return 0;
}

async function versionOf(path: string, key: SigningKey): Promise<number> {
  const opened = await openConfiguration(await readText(path), [verificationKeyOf(key)]);
  if (opened.code !== 'ok') throw new UsageError(`${path}: ${plainReason(opened)}`);
  const { rollback, version } = opened.configuration;
  return Math.max(version, rollback?.from ?? 0);
}
