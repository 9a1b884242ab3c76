import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDriverManifest } from './driver-manifest.ts';
import { nodeArguments } from './node-arguments.ts';

const driver = { kind: 'barcode-scanner', module: 'driver.js', touches: ['addons', 'read:/dev/serial'] };

async function withPackage(content: unknown, work: (folder: string) => void | Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'motcua-manifest-'));
  try {
    const folder = join(root, 'node_modules/acme-scanner');
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'package.json'),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
    await writeFile(join(folder, 'driver.js'), '');
    await work(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

function reasonOf(root: string, name = 'acme-scanner'): string {
  const result = readDriverManifest(name, root);
  return result.code === 'invalid' ? result.reason : result.code;
}

test('a package is found by its name and by its folder, and says what it needs', async () => {
  await withPackage({ name: 'acme-scanner', motcua: { driver } }, (root) => {
    const byName = readDriverManifest('acme-scanner', root);
    assert.deepEqual(readDriverManifest('./node_modules/acme-scanner', root), byName);
    assert.equal(byName.code, 'manifest');
    const { manifest } = byName;
    assert.equal(manifest.packageName, 'acme-scanner');
    assert.deepEqual(manifest.touches, driver.touches);
    const flags = nodeArguments(manifest);
    assert.ok(flags.includes('--permission'));
    assert.ok(flags.includes('--allow-addons'));
    assert.ok(flags.includes('--allow-fs-read=/dev/serial'));
    assert.ok(flags.includes('--max-old-space-size=64'));
    assert.equal(
      flags.some((flag) => /child|worker|fs-write/.test(flag)),
      false,
    );
  });
});

test('what is wrong is said with file and field', async () => {
  await withPackage({ motcua: { driver: { ...driver, kind: 'toaster' } } }, (root) => {
    assert.match(reasonOf(root), /acme-scanner\/package\.json: motcua\.driver\/kind /);
    assert.match(reasonOf(root, 'acme-printer'), /acme-printer: no such driver package/);
  });
  await withPackage('{', (root) => assert.match(reasonOf(root), /is not JSON/));
  await withPackage({}, (root) => assert.match(reasonOf(root), /motcua\.driver /));
  await withPackage({ motcua: { driver: { ...driver, module: 'gone.js' } } }, (root) =>
    assert.match(reasonOf(root), /module is not there/),
  );
  await withPackage({ motcua: { driver: { ...driver, touches: ['everything'] } } }, (root) =>
    assert.match(reasonOf(root), /touches/),
  );
});

test('a module outside of its package is refused, by dots and by a link', async () => {
  await withPackage({ motcua: { driver: { ...driver, module: '../../outside.js' } } }, async (root) => {
    await writeFile(join(root, 'outside.js'), '');
    assert.match(reasonOf(root), /leaves the package/);
  });
  await withPackage({ motcua: { driver: { ...driver, module: 'link.js' } } }, async (root) => {
    await writeFile(join(root, 'outside.js'), '');
    await symlink(join(root, 'outside.js'), join(root, 'node_modules/acme-scanner/link.js'));
    assert.match(reasonOf(root), /leaves the package/);
  });
});
