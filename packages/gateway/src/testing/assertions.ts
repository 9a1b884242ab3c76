import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import type { Problem } from '../api.ts';
import { problemCodes } from '../problem/codes.ts';
import type { ProblemCode } from '../problem/codes.ts';

/** Asserts that an answer is the problem document of a code, and gives it. */
export function assertProblem(answer: LightMyRequestResponse, code: ProblemCode): Problem {
  const problem = answer.json<Problem>();
  assert.equal(problem.code, code, answer.body);
  assert.equal(answer.statusCode, problemCodes[code].status);
  assert.equal(problem.status, answer.statusCode);
  assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
  assert.ok(problem.message.vi !== '' && problem.message.en !== '');
  return problem;
}
