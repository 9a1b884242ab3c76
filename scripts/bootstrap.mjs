// Runs on any Node >= 20 with nothing installed: installs what is missing, then hands over to Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from './chromium.mjs';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const [task = 'help', ...taskArguments] = process.argv.slice(2);
const pnpmVersion = '12.21.0';

function say(...lines) {
  for (const line of lines) console.error(`motcua: ${line}`);
}

function fail(...lines) {
  for (const line of lines) say(line);
  process.exit(1);
}

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20)
  fail(`Node ${process.versions.node} is too old. Install Node 20 or newer, then run this again.`);

/** The files that decide what is installed: manifests of the workspace and the lockfile. */
function manifests() {
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];
  for (const folder of ['packages', 'kiosk-app', 'drivers', 'examples']) {
    for (const name of readdirSync(join(root, folder)).toSorted()) {
      const file = join(folder, name, 'package.json');
      if (existsSync(join(root, file))) files.push(file);
    }
  }
  return files;
}

function installPackages() {
  const stamp = join(root, 'node_modules', '.motcua-installed');
  const hash = createHash('sha256');
  for (const file of manifests()) hash.update(file).update(readFileSync(join(root, file)));
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('installing packages; the first time this takes about a minute …');
  const result = spawnSync(
    'npx',
    [
      '--yes',
      '--prefer-offline',
      `pnpm@${pnpmVersion}`,
      'install',
      '--frozen-lockfile',
      '--prefer-offline',
      '--reporter=append-only',
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CI: '1' } },
  );
  if (result.status !== 0) {
    fail(
      'the packages could not be installed (see above).',
      'The first run needs the npm registry; later runs work offline.',
    );
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/**
 * What our card reader is held against, none of it ours: the real PC/SC daemon with a virtual reader, two programs that
 * read cards, and OpenPACE with what its test is compiled with.
 */
const peers = [
  'pcscd',
  'vsmartcard-vpcd',
  'opensc',
  'mrtdreader',
  'libeac-dev',
  'libssl-dev',
  'libc6-dev',
  'gcc',
];

/** Programs from Debian that the tests drive. None of them ships with the product. */
function installTestPrograms() {
  const missing = [];
  if (findChromium() === undefined) missing.push('chromium');
  if (spawnSync('socat', ['-V'], { stdio: 'ignore' }).error !== undefined) missing.push('socat');
  if (spawnSync('espeak-ng', ['--version'], { stdio: 'ignore' }).error !== undefined)
    missing.push('espeak-ng');
  for (const name of peers) {
    if (spawnSync('dpkg-query', ['-W', name], { stdio: 'ignore' }).status !== 0) missing.push(name);
  }
  if (missing.length === 0) return;
  const apt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).error === undefined;
  if (apt && process.getuid?.() === 0) {
    say(`installing ${missing.join(', ')} for the tests …`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    // One by one: what this Debian does not have must not keep the others away.
    for (const name of missing) {
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: environment,
      });
    }
    if (findChromium() !== undefined) return;
  }
  if (missing.includes('chromium')) {
    fail(
      'the tests need a Chromium, which cannot be installed without rights. Type:',
      `  sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`,
      'or name a browser that is there:  CHROMIUM=/path/to/chrome npm test',
    );
  }
  say(
    `${missing.join(', ')} missing: the tests that need them will be skipped.`,
    `To have them: sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`,
  );
}

/** Node 24 came with the packages where npm has a build for this machine; else the Node that runs now must do. */
function node24() {
  const installed = join(bin, 'node');
  if (existsSync(installed) && spawnSync(installed, ['--version'], { stdio: 'ignore' }).status === 0)
    return installed;
  if (major >= 24) return process.execPath;
  return fail(
    `this project runs on Node 24; none came from the npm registry for ${process.platform} ${process.arch}.`,
    'Install Node 24 and run this again.',
  );
}

installPackages();
if (task === 'test' || task === 'bench') installTestPrograms();

const environment = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
// npm hands down the paths of the Node it runs on; children must find Node 24.
delete environment.NODE;
delete environment.npm_node_execpath;
const child = spawn(node24(), [join(root, 'scripts', 'task.ts'), task, ...taskArguments], {
  cwd: root,
  stdio: 'inherit',
  env: environment,
});
// A terminal's Ctrl-C reaches the task as well; being told twice does no harm, and `kill` tells this process alone.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
// npm runs this through a shell that dies of a signal without passing it on: then nobody is left to tell the task.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM');
}, 500).unref();
child.on('exit', (code) => process.exit(code ?? 1));
