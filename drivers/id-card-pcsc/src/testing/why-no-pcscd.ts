import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

/** Where Debian puts the daemon and the virtual reader's driver. */
export const pcscdProgram = '/usr/sbin/pcscd';
const virtualReaderDrivers = [
  '/usr/lib/pcsc/drivers/serial/libifdvpcd.so*',
  '/usr/lib/*/pcsc/drivers/serial/libifdvpcd.so*',
] as const;

/** The virtual reader's driver, if it is installed. */
export const virtualReaderDriver: string | undefined = virtualReaderDrivers
  .flatMap((pattern) => globSync(pattern))
  .toSorted()[0];

const asUser = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];

/**
 * Runs what follows in a mount namespace, as root or as an ordinary user where the machine allows user namespaces, and
 * ends it with the process that started it.
 */
export const inNamespace = {
  program: 'setpriv',
  arguments: ['--pdeathsig', 'KILL', 'unshare', '--mount', ...asUser],
} as const;

/** Why there is no pcscd with a virtual reader here, and what to type; undefined where there is one. */
export const whyNoPcscd: string | undefined = findReason();

function findReason(): string | undefined {
  const install = 'sudo apt-get update && sudo apt-get install -y pcscd vsmartcard-vpcd';
  if (!existsSync(pcscdProgram)) return `pcscd is not installed; type: ${install}`;
  if (virtualReaderDriver === undefined)
    return `pcscd has no virtual reader (vsmartcard-vpcd); type: ${install}`;
  const { program, arguments: prefix } = inNamespace;
  const { status } = spawnSync(program, [...prefix, 'mount', '-t', 'tmpfs', 'tmpfs', '/run']);
  return status === 0 ? undefined : 'a mount namespace cannot be made here; run the tests as root';
}
