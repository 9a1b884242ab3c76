import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A link to a document of a case that opens for a while, for whoever was given it. */
export interface DocumentLink {
  /** Path and query on the gateway. */
  readonly href: string;
  /** RFC 3339 in UTC. */
  readonly expiresAt: string;
}

/**
 * Links to the PDF of an application for its own applicant.
 *
 * A case code is printed on receipts, so it opens nothing about the person; the answer to a submission goes to whoever
 * sent it, and holds the link. The token is a MAC over the case code and the end of its time, under a key that lives as
 * long as the process: nothing is stored, nothing can be guessed, and no link outlives a restart.
 */
export interface DocumentLinks {
  issue(caseCode: string): DocumentLink;
  /** `wrong` also for a token of another case; `expired` only for one that was right. */
  check(caseCode: string, token: string): 'ok' | 'wrong' | 'expired';
}

export const linkLifetimeMs = 30 * 60 * 1000;

/** 256 bits in base64url. */
const tokenShape = /^(?<expires>[0-9a-z]{1,9})\.(?<mac>[\w-]{43})$/;

/** `secret` is for tests; without it the links have a key of their own. */
export function documentLinks(now: () => Date, secret: Uint8Array = randomBytes(32)): DocumentLinks {
  const macOf = (caseCode: string, expires: string): string =>
    createHmac('sha256', secret).update(`application.pdf\n${caseCode}\n${expires}`).digest('base64url');
  return {
    issue(caseCode) {
      const expiresSeconds = Math.floor((now().getTime() + linkLifetimeMs) / 1000);
      const expires = expiresSeconds.toString(36);
      const token = `${expires}.${macOf(caseCode, expires)}`;
      return {
        href: `/v1/cases/${encodeURIComponent(caseCode)}/application.pdf?token=${token}`,
        expiresAt: new Date(expiresSeconds * 1000).toISOString(),
      };
    },
    check(caseCode, token) {
      const { expires = '', mac = '' } = tokenShape.exec(token)?.groups ?? {};
      const expected = Buffer.from(macOf(caseCode, expires));
      const given = Buffer.from(mac);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'wrong';
      return Number.parseInt(expires, 36) * 1000 > now().getTime() ? 'ok' : 'expired';
    },
  };
}
