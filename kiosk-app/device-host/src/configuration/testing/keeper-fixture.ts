import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSigningKey, signConfiguration, verificationKeyOf } from '@motcua/kiosk-config';
import type { Configuration, SigningKey } from '@motcua/kiosk-config';
import { sampleConfiguration } from '@motcua/kiosk-config/testing';
import { createLog } from '../../log.ts';
import { ConfigurationKeeper } from '../configuration-keeper.ts';
import { realDisk } from '../../disk.ts';
import type { Disk } from '../../disk.ts';

/** A kiosk's folder on the real disk, a key, and a clock in the test's hand. */
export class KeeperFixture implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'motcua-keeper-'));
  readonly logLines: string[] = [];
  readonly key: SigningKey;
  now = new Date('2026-11-23T08:00:00+07:00');
  #timers: (() => void)[] = [];

  private constructor(key: SigningKey) {
    this.key = key;
  }

  static async create(): Promise<KeeperFixture> {
    return new KeeperFixture(await makeSigningKey());
  }

  /** The host starts: from what is on the disk. */
  open(disk: Disk = realDisk): Promise<ConfigurationKeeper> {
    this.#timers = [];
    return ConfigurationKeeper.open({
      keys: [verificationKeyOf(this.key)],
      folder: join(this.folder, 'state'),
      kiosk: { name: 'Kiosk 1', unit: '26740' },
      disk,
      now: () => this.now,
      after: (_, work) => {
        this.#timers.push(work);
        return () => {
          this.#timers = this.#timers.filter((timer) => timer !== work);
        };
      },
      aliveMs: 60_000,
      log: createLog((line) => this.logLines.push(line)),
    });
  }

  signed(changes: Partial<Configuration> = {}): Promise<string> {
    return signConfiguration(sampleConfiguration(changes), this.key);
  }

  /** Offers a version, lets the screen apply it and say that it is alive. */
  async use(keeper: ConfigurationKeeper, version: number): Promise<void> {
    await keeper.offer(await this.signed({ version }), 'gateway');
    keeper.apply();
    keeper.alive(keeper.active?.digest ?? '');
  }

  /** The time of every trial that is under way is over. */
  async timeIsOver(keeper: ConfigurationKeeper): Promise<void> {
    const changed = new Promise<void>((resolve) => keeper.watch(resolve));
    const due = this.#timers;
    this.#timers = [];
    for (const work of due) work();
    await changed;
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }
}
