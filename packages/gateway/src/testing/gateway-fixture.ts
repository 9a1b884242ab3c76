import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogueOf } from '../catalogue/catalogue-of.ts';
import { openDatabase } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { buildGateway } from '../gateway.ts';
import type { GatewayOptions } from '../gateway.ts';

export const officerToken = 'a-token-of-the-tests-only';
export const allowedOrigin = 'https://phuong.example';

/** A Monday morning in Vietnam. */
export const mondayMorning = new Date('2026-11-23T02:16:00Z');

export interface GatewayFixture extends AsyncDisposable {
  readonly gateway: FastifyInstance;
  readonly database: Database;
  readonly filesFolder: string;
  /** Everything logged so far. */
  log(): string;
  setNow(now: Date): void;
  /** Sends `body` as JSON, or as it stands when it is a string. */
  submit(body: unknown, key?: string): Promise<LightMyRequestResponse>;
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
  const log = new PassThrough();
  const lines: Buffer[] = [];
  log.on('data', (chunk: Buffer) => lines.push(chunk));
  let now = mondayMorning;
  const gateway = buildGateway({
    database,
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
      if (options.filesFolder === undefined) rmSync(filesFolder, { recursive: true, force: true });
    },
  };
}
