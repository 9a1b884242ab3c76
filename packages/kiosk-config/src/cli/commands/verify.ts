import { judgeConfiguration } from '../../seal/judge-configuration.ts';
import { keyIdOf, parseVerificationKey } from '../../seal/keys.ts';
import { openConfiguration } from '../../seal/open-configuration.ts';
import type { CommandOutput } from '../config-command.ts';
import { readJson, readText } from '../files.ts';
import { plainJudgement, plainReason } from '../plain-reason.ts';
import { readWords, required } from '../read-words.ts';
import { UsageError } from '../usage-error.ts';

/** `verify FILE.jws --key PUBLIC.json`: what a kiosk would say to it; `--unit` and `--kiosk` name the kiosk. */
export async function verifyCommand(words: readonly string[], output: CommandOutput): Promise<number> {
  const { files, options, switches } = readWords(words, {
    files: 1,
    options: ['key', 'unit', 'kiosk'],
    switches: ['print'],
  });
  const [path = ''] = files;
  const keyPath = required('key', options.key);
  const key = parseVerificationKey(await readJson(keyPath));
  if (key === undefined) throw new UsageError(`${keyPath}: is not a key of "motcua-config keys"`);
  const opened = await openConfiguration(await readText(path), [key]);
  if (opened.code !== 'ok') {
    output.complain(`${path}: ${plainReason(opened)}`);
    return 1;
  }
  const { configuration } = opened;
  const { audience } = configuration;
  const judgement = judgeConfiguration(configuration, {
    kiosk: {
      name: options.kiosk ?? audience.kiosks?.[0] ?? '',
      unit: options.unit ?? audience.units[0] ?? '',
    },
    now: new Date(),
    floor: 0,
    current: 0,
  });
  if (judgement !== 'fits') {
    output.complain(`${path}: ${plainJudgement(judgement)}`);
    return 1;
  }
  output.say(`${path}: version ${configuration.version}, signed with key ${await keyIdOf(key)}`);
  if (switches.print === true) output.say(JSON.stringify(configuration, null, 2));
  return 0;
}
