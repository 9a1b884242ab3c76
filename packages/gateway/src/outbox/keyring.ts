import { createHash, generateKeyPairSync } from 'node:crypto';
import { curve, keyAlgorithm } from '@motcua/sealing';
import type { SealingKey } from '@motcua/sealing';
import type { FoundKey } from '@motcua/sealing/open';
import type { Database } from '../database/database.ts';
import { openKeyFolder } from './key-folder.ts';
import type { KeptKey } from './key-folder.ts';
import { defaultOutboxLimits } from './outbox-limits.ts';
import type { OutboxLimits } from './outbox-limits.ts';

/** The keys that applications are sealed to. */
export interface Keyring {
  /** The public halves of the key of now and of the one after it. */
  published(): readonly SealingKey[];
  find(keyId: string): FoundKey;
  /** When the last seal of those who know the published keys cannot be opened any more. */
  openUntil(): Date;
}

export interface KeyringOptions {
  /** Made where it is missing. */
  readonly folder: string;
  /** Its lock lets only one of several processes make a key. */
  readonly database: Pick<Database, 'transact'>;
  /** The machine's own clock without it. */
  readonly now?: () => Date;
  readonly limits?: Partial<Pick<OutboxLimits, 'sealMs' | 'openMs'>>;
}

/**
 * Opens the keys of a folder, and makes those that are missing. Each time they are asked for, keys whose time has come
 * are made, and the private halves of those whose time is over are destroyed. Throws when the folder cannot be used.
 */
export function openKeyring(options: KeyringOptions): Keyring {
  const { database } = options;
  const { sealMs, openMs } = { ...defaultOutboxLimits, ...options.limits };
  const nowSeconds = (): number => Math.floor((options.now ?? (() => new Date()))().getTime() / 1000);
  const folder = openKeyFolder(options.folder);
  let keys = folder.read();

  const add = (nbf: number): SealingKey => {
    const exp = nbf + sealMs / 1000;
    const key = newKey({ nbf, exp, openUntil: exp + openMs / 1000 });
    folder.write(key);
    return publicOf(key);
  };
  const presentAndNext = (now: number): readonly [KeptKey | undefined, KeptKey | undefined] => {
    const present = keys.find((key) => key.nbf <= now && now < key.exp);
    return [present, present && keys.find((key) => key.nbf >= present.exp)];
  };
  const destroyOld = (now: number): void => {
    const old = keys.filter((key) => key.d !== undefined && key.openUntil <= now);
    if (old.length === 0) return;
    for (const key of old) folder.write(publicOf(key));
    keys = folder.read();
  };

  const keyring: Keyring = {
    published() {
      const now = nowSeconds();
      destroyOld(now);
      const [present, next] = presentAndNext(now);
      if (present !== undefined && next !== undefined) return [publicOf(present), publicOf(next)];
      return database.transact(() => {
        // Another process may have been faster.
        keys = folder.read();
        const [keptPresent, keptNext] = presentAndNext(now);
        const there = keptPresent === undefined ? add(now) : publicOf(keptPresent);
        const after = keptNext === undefined ? add(there.exp) : publicOf(keptNext);
        keys = folder.read();
        return [there, after];
      });
    },
    openUntil() {
      return new Date(Math.max(...keyring.published().map(({ openUntil }) => openUntil)) * 1000);
    },
    find(keyId) {
      destroyOld(nowSeconds());
      const known = (): KeptKey | undefined => keys.find((key) => key.kid === keyId);
      if (known() === undefined) keys = folder.read();
      const key = known();
      if (key === undefined) return { code: 'unknown' };
      return key.d === undefined ? { code: 'expired' } : { code: 'ok', privateKey: { ...key, d: key.d } };
    },
  };
  keyring.published();
  return keyring;
}

function newKey(times: Pick<SealingKey, 'nbf' | 'exp' | 'openUntil'>): KeptKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: curve });
  const { x, y, d } = privateKey.export({ format: 'jwk' });
  if (x === undefined || y === undefined || d === undefined) throw new Error('a new key has no coordinates');
  // RFC 7638, 3: the required members in the order of the alphabet.
  const thumbprint = createHash('sha256').update(JSON.stringify({ crv: curve, kty: 'EC', x, y }));
  const kid = thumbprint.digest('base64url');
  return { kty: 'EC', crv: curve, x, y, use: 'enc', alg: keyAlgorithm, kid, ...times, d };
}

function publicOf({ d: _private, ...key }: KeptKey): SealingKey {
  return key;
}
