import assert from 'node:assert/strict';
import type { MediaType } from '@motcua/procedures';
import type { ApplicationPayload, FileReference } from '@motcua/wizard';
import type { UploadAnswer } from '../api.ts';
import type { GatewayFixture } from './gateway-fixture.ts';
import { sampleFile } from './sample-files.ts';

const isFileList = (value: unknown): value is readonly FileReference[] =>
  Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';

/** The application with a real file uploaded in place of each made-up reference. */
export async function withUploads<Application extends ApplicationPayload>(
  fixture: GatewayFixture,
  application: Application,
  hold?: string,
): Promise<Application> {
  const answers = { ...application.answers };
  for (const [path, answer] of Object.entries(answers)) {
    if (!isFileList(answer.value)) continue;
    const value: FileReference[] = [];
    for (const { name, type } of answer.value)
      value.push({
        name,
        ...(await uploaded(fixture, application.procedure.id, path, type as MediaType, hold)),
      });
    answers[path] = { ...answer, value };
  }
  return { ...application, answers };
}

/** Uploads a small good file of a type. */
export async function uploaded(
  fixture: GatewayFixture,
  procedure: string,
  field: string,
  type: MediaType,
  hold?: string,
): Promise<UploadAnswer> {
  const answer = await fixture.upload(sampleFile(type), {
    procedure,
    field,
    ...(hold === undefined ? {} : { hold }),
  });
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json<UploadAnswer>();
}
