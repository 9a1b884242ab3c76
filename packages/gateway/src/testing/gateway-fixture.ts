import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { sealApplication } from '@motcua/sealing';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogueOf } from '../catalogue/catalogue-of.ts';
import { openDatabase } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { buildGateway } from '../gateway.ts';
import type { GatewayOptions } from '../gateway.ts';
import { openKeyring } from '../outbox/keyring.ts';
import type { Keyring } from '../outbox/keyring.ts';

export const officerToken = 'a-token-of-the-tests-only';
export const allowedOrigin = 'https://phuong.example';

/** A Monday morning in Vietnam. */
export const mondayMorning = new Date('2026-11-23T02:16:00Z');

export interface GatewayFixture extends AsyncDisposable {
  readonly gateway: FastifyInstance;
  readonly database: Database;
  readonly filesFolder: string;
  readonly keyring: Keyring;
  /** Everything logged so far. */
  log(): string;
  setNow(now: Date): void;
  /** Sends `body` as JSON, or as it stands when it is a string. */
  submit(body: unknown, key?: string): Promise<LightMyRequestResponse>;
  /** Seals a request to the present key, its text when it is a string. */
  seal(request: unknown, key: string): Promise<string>;
  submitSealed(seal: string, key: string): Promise<LightMyRequestResponse>;
  /** Uploads bytes for a field. */
  upload(bytes: Uint8Array, query: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  officer(
    method: 'GET' | 'POST',
    path: string,
    options?: { readonly version?: number; readonly body?: unknown },
  ): Promise<LightMyRequestResponse>;
}

/** The built-in catalogue. */
export const builtInCatalogue = (): Catalogue => catalogueOf([civilStatusExtract]);

/** A gateway on a database in memory, or on one that stays the caller's, its clock standing at {@link mondayMorning}. */
export function startGateway(options: Partial<GatewayOptions> = {}): GatewayFixture {
  const database = options.database ?? openDatabase(':memory:');
  const filesFolder = options.filesFolder ?? mkdtempSync(join(tmpdir(), 'motcua-files-'));
  const keysFolder = mkdtempSync(join(tmpdir(), 'motcua-keys-'));
  const log = new PassThrough();
  const lines: Buffer[] = [];
  log.on('data', (chunk: Buffer) => lines.push(chunk));
  let now = mondayMorning;
  const keyring = openKeyring({ folder: keysFolder, database, now: () => now });
  const gateway = buildGateway({
    database,
    keyring,
    catalogue: builtInCatalogue(),
    origins: [allowedOrigin],
    officerToken,
    filesFolder,
    log,
    now: () => now,
    ...options,
  });
  return {
    gateway,
    database,
    filesFolder,
    keyring,
    log: () => Buffer.concat(lines).toString('utf8'),
    setNow(value) {
      now = value;
    },
    submit: (body, key) =>
      gateway.inject({
        method: 'POST',
        url: '/v1/applications',
        headers: {
          'content-type': 'application/json',
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    seal: async (request, submissionId) => {
      const [key] = keyring.published();
      if (key === undefined) throw new Error('the keyring is empty');
      const application = typeof request === 'string' ? request : JSON.stringify(request);
      return await sealApplication(application, { submissionId, key });
    },
    submitSealed: (seal, key) =>
      gateway.inject({
        method: 'POST',
        url: '/v1/sealed-applications',
        headers: { 'content-type': 'application/jose', 'idempotency-key': key },
        payload: seal,
      }),
    upload: (bytes, query) =>
      gateway.inject({
        method: 'POST',
        url: '/v1/uploads',
        query: { ...query },
        headers: { 'content-type': 'application/octet-stream' },
        payload: Buffer.from(bytes),
      }),
    officer: (method, path, { version, body } = {}) =>
      gateway.inject({
        method,
        url: `/v1/officer/cases${path}`,
        headers: {
          authorization: `Bearer ${officerToken}`,
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      }),
    async [Symbol.asyncDispose]() {
      await gateway.close();
      if (options.database === undefined) database.close();
      rmSync(keysFolder, { recursive: true, force: true });
      if (options.filesFolder === undefined) rmSync(filesFolder, { recursive: true, force: true });
    },
  };
}
