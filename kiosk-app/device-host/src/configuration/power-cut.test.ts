import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realDisk } from '../disk.ts';
import type { Disk } from '../disk.ts';
import { KeeperFixture } from './testing/keeper-fixture.ts';

/** Thrown where the power goes. */
class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

/**
 * A disk whose power goes at one of its steps, in the middle of it: half of what was to be written is there. What was
 * renamed without its bytes having been waited for is empty, as on file systems that write names first.
 */
function cutAt(step: number): { readonly disk: Disk; readonly wasCut: () => boolean } {
  let steps = 0;
  let off = false;
  const unsynced = new Set<string>();
  const begin = (): void => {
    if (off || steps === step) {
      off = true;
      throw new PowerCut('the power is off');
    }
    steps += 1;
  };
  const disk: Disk = {
    ...realDisk,
    write: (path, text) => {
      if (!off && steps === step) realDisk.write(path, text.slice(0, text.length / 2));
      begin();
      unsynced.add(path);
      realDisk.write(path, text);
    },
    sync: (path) => {
      begin();
      unsynced.delete(path);
      realDisk.sync(path);
    },
    rename: (from, to) => {
      begin();
      if (unsynced.has(from)) realDisk.write(from, '');
      realDisk.rename(from, to);
    },
  };
  return { disk, wasCut: () => off };
}

test('the power goes at any step of a new version: the old or the new one is there, and the next is taken', async () => {
  let cuts = 0;
  for (let step = 0; ; step += 1) {
    using fixture = await KeeperFixture.create();
    {
      using keeper = await fixture.open();
      await fixture.use(keeper, 12);
      await fixture.use(keeper, 13);
    }
    const { disk, wasCut } = cutAt(step);
    {
      using keeper = await fixture.open(disk);
      await keeper.offer(await fixture.signed({ version: 14 }), 'gateway');
      keeper.apply();
      keeper.alive(keeper.active?.digest ?? '');
    }
    using keeper = await fixture.open();
    const version = keeper.active?.configuration.version ?? 0;
    assert.ok(version === 13 || version === 14, `version ${version} after a cut at step ${step}`);
    if (keeper.report.state === 'on-trial') {
      await fixture.timeIsOver(keeper);
      assert.equal(keeper.active?.configuration.version, 13, `the way back after a cut at step ${step}`);
    }
    assert.equal(await keeper.offer(await fixture.signed({ version: 15 }), 'gateway'), 'waits');
    assert.equal(keeper.apply(), 'applied');
    if (!wasCut()) break;
    cuts += 1;
  }
  // Slot, state, trial, in use: a folder of three names, each written in four steps.
  assert.ok(cuts >= 12, `${cuts} cuts`);
});

test('the power goes at any step of going back: the screen never finds the bad one for good', async () => {
  for (let step = 0; ; step += 1) {
    using fixture = await KeeperFixture.create();
    {
      using keeper = await fixture.open();
      await fixture.use(keeper, 12);
      await keeper.offer(await fixture.signed({ version: 13 }), 'gateway');
      keeper.apply();
    }
    const { disk, wasCut } = cutAt(step);
    {
      using keeper = await fixture.open(disk);
      await fixture.timeIsOver(keeper);
    }
    using keeper = await fixture.open();
    if (keeper.report.state === 'on-trial') await fixture.timeIsOver(keeper);
    assert.equal(keeper.active?.configuration.version, 12, `after a cut at step ${step}`);
    if (!wasCut()) break;
  }
});
