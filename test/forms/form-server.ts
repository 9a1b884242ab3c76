import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative } from 'node:path';
import { json } from 'node:stream/consumers';
import { brotliCompressSync, constants } from 'node:zlib';
import type { SubmissionRequest, SubmissionResult, UnitAnswer } from '@motcua/client';
import type { ProcedureDefinition } from '@motcua/procedures';

/** `strict`: `default-src 'self'` and nothing else; `open`: no policy, for what does not run under one. */
export type Policy = 'strict' | 'open';

export interface FormServerOptions {
  /** The built page of each contestant. */
  readonly folders: Readonly<Record<string, string>>;
  /** What the gateway of ours knows. */
  readonly definition: ProcedureDefinition;
}

export type Submitted = Readonly<Record<string, string>>;

export interface FormServer extends AsyncDisposable {
  readonly address: (id: string, policy: Policy) => string;
  /** The answers that arrive next from this contestant, as text. Ask before they are sent. */
  readonly nextSubmission: (id: string) => Promise<Submitted>;
  /** Bytes of one file with brotli at quality 11, as it is sent. */
  readonly compressedSize: (url: string) => number;
}

interface File {
  readonly type: string;
  readonly compressed: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

const unit: UnitAnswer = {
  code: '26740',
  name: { vi: 'Phường Sài Gòn', en: 'Sài Gòn ward' },
  province: { code: '79', name: { vi: 'Thành phố Hồ Chí Minh', en: 'Hồ Chí Minh City' } },
};

/** Serves every contestant's page, compressed beforehand, and takes what they submit. Loopback, free port. */
export async function startFormServer({ folders, definition }: FormServerOptions): Promise<FormServer> {
  const files = new Map<string, File>();
  for (const [id, folder] of Object.entries(folders))
    for (const [name, file] of await filesOf(folder)) files.set(`${id}/${name}`, file);
  const waiting = new Map<string, (submitted: Submitted) => void>();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, policy, id = '', ...rest] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
    const name = rest.join('/');
    const headers = policy === 'strict' ? { 'content-security-policy': "default-src 'self'" } : {};
    if (request.method === 'POST') {
      const body = await json(request);
      const ours = name === 'gateway/v1/applications';
      waiting.get(id)?.(ours ? typedAnswers(body as SubmissionRequest) : asText(body as Submitted));
      waiting.delete(id);
      response
        .writeHead(ours ? 201 : 200, { 'content-type': 'application/json' })
        .end(JSON.stringify(ours ? resultFor(definition) : {}));
      return;
    }
    if (name.startsWith('gateway/')) {
      const known = name.startsWith('gateway/v1/procedures/') ? definition : unit;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(known));
      return;
    }
    const file = files.get(`${id}/${name === '' ? 'index.html' : name}`);
    if (file === undefined) {
      response.writeHead(404, headers).end();
      return;
    }
    response
      .writeHead(200, { ...headers, 'content-type': file.type, 'content-encoding': 'br' })
      .end(file.compressed);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: (id, policy) => `http://127.0.0.1:${port}/${policy}/${id}/`,
    nextSubmission: (id) => new Promise((resolve) => waiting.set(id, resolve)),
    compressedSize: (url) => {
      const [, , ...path] = new URL(url).pathname.split('/');
      return files.get(path.join('/'))?.compressed.length ?? 0;
    },
    [Symbol.asyncDispose]: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function filesOf(folder: string): Promise<readonly (readonly [string, File])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const compressed = brotliCompressSync(await readFile(path), {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
        });
        const type = types[extname(path)] ?? 'application/octet-stream';
        return [relative(folder, path), { type, compressed }] as const;
      }),
  );
}

function typedAnswers({ answers }: SubmissionRequest): Submitted {
  return asText(Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value])));
}

function asText(values: Readonly<Record<string, unknown>>): Submitted {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, String(value)]));
}

function resultFor({ id, version, name, steps }: ProcedureDefinition): SubmissionResult {
  const dueAt = '2099-11-23T10:00:00Z';
  return {
    caseCode: 'H29.26740-261122-0007',
    procedure: { id, version, name },
    unit: { code: unit.code, name: unit.name },
    submittedAt: '2026-11-22T02:16:00Z',
    dueAt,
    fee: { lines: [], total: 8000 },
    steps: steps.map((step) => ({ id: step.id, name: step.name, holder: step.holder, state: 'next', dueAt })),
  };
}
