/**
 * Every problem the gateway answers with: its HTTP status and a title for developers. The citizen's sentence stands in
 * `@motcua/texts/errors` under the same code, the explanation in `docs/errors.md`; a test keeps the three together.
 */
export const problemCodes = {
  'request-invalid': { status: 400, title: 'The request does not fit its schema' },
  'body-malformed': { status: 400, title: 'The body is not well-formed JSON' },
  'http-malformed': { status: 400, title: 'The request is not well-formed HTTP' },
  'idempotency-key-missing': { status: 400, title: 'Idempotency-Key is missing or no UUID' },
  'officer-token-wrong': { status: 401, title: 'The bearer token is missing or wrong' },
  'handoff-token-wrong': { status: 401, title: 'The bearer token of the hand-off is missing or wrong' },
  'origin-not-allowed': { status: 403, title: 'The origin of the page is not allowed' },
  'document-link-wrong': { status: 403, title: 'The token of the link is missing or wrong' },
  'not-found': { status: 404, title: 'There is no such resource' },
  'procedure-unknown': { status: 404, title: 'No such procedure is valid today' },
  'unit-unknown': { status: 404, title: 'No such administrative unit exists today' },
  'case-unknown': { status: 404, title: 'There is no such case' },
  'upload-field-unknown': { status: 404, title: 'The definition has no such attachment field' },
  'handoff-unknown': { status: 404, title: 'There is no such hand-off' },
  'file-unknown': { status: 404, title: 'The case has no such file' },
  'request-timeout': { status: 408, title: 'The request did not arrive in time' },
  'definition-version-unknown': { status: 409, title: 'This version of the definition is not valid today' },
  'fee-changed': { status: 409, title: 'The fee differs from the one that was shown' },
  'case-changed': { status: 409, title: 'The case has changed since it was read' },
  'case-action-not-possible': { status: 409, title: 'The state of the case does not allow this' },
  'document-link-expired': { status: 410, title: 'The time of the link is over' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'handoff-used': { status: 409, title: 'The hand-off has been taken up already' },
  'handoff-closed': { status: 409, title: 'The hand-off takes no more files' },
  'handoff-full': { status: 409, title: 'The field of the hand-off has all its files' },
  'handoff-expired': { status: 410, title: 'The time of the hand-off is over' },
  'file-too-large': { status: 413, title: 'The file is larger than its field takes' },
  'media-type-unsupported': { status: 415, title: 'The body must be application/json' },
  'file-type-refused': { status: 415, title: 'The bytes are of no type that the field accepts' },
  'application-invalid': { status: 422, title: 'The answers do not satisfy the definition' },
  'idempotency-key-reused': { status: 422, title: 'Idempotency-Key was used with another body' },
  'reason-personal': { status: 422, title: 'The reason holds personal data' },
  'file-empty': { status: 422, title: 'The file has no bytes' },
  'file-damaged': { status: 422, title: 'The file is cut short or damaged' },
  'file-locked': { status: 422, title: 'The PDF is encrypted' },
  'picture-too-large': { status: 422, title: 'The picture has too many pixels' },
  'if-match-missing': { status: 428, title: 'If-Match must name the version of the case' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'upload-quota': { status: 429, title: 'Too many files of this address wait to be handed in' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  internal: { status: 500, title: 'The gateway has a fault' },
  'upload-late': { status: 503, title: 'The file took too long to be kept' },
  'upload-space': { status: 503, title: 'There is no space for files now' },
  'storage-unavailable': { status: 503, title: 'The database cannot be written now' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemCode = keyof typeof problemCodes;

export const isProblemCode = (value: string): value is ProblemCode => Object.hasOwn(problemCodes, value);
