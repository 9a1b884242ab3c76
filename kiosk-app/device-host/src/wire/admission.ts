import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { publisherPath, serviceNames, servicePath } from '@motcua/devices/wire';
import type { ServiceName } from '@motcua/devices/wire';

export interface AdmissionRules {
  readonly token: string;
  /** Web origins that may connect, such as `http://127.0.0.1:7100`. */
  readonly origins: ReadonlySet<string>;
  /** Values of the Host header that are ours; another one is a web page that rebinds a name to loopback. */
  readonly hosts: ReadonlySet<string>;
}

export type Admission =
  | { readonly code: 'admitted'; readonly service: ServiceName | 'publisher' }
  | { readonly code: 'refused'; readonly status: 401 | 403 | 404 | 421; readonly reason: string };

/** Decides whether an upgrade request may become a connection, from its headers and its address alone. */
export function admit(request: IncomingMessage, rules: AdmissionRules): Admission {
  const refuse = (status: 401 | 403 | 404 | 421, reason: string): Admission => ({
    code: 'refused',
    status,
    reason,
  });
  const { host, origin } = request.headers;
  if (host === undefined || !rules.hosts.has(host)) return refuse(421, 'host');
  if (origin === undefined || !rules.origins.has(origin)) return refuse(403, 'origin');

  const url = URL.parse(request.url ?? '', 'http://localhost');
  const service =
    url?.pathname === publisherPath
      ? 'publisher'
      : serviceNames.find((name) => servicePath(name) === url?.pathname);
  if (url === null || service === undefined) return refuse(404, 'service');
  if (!isSameSecret(url.searchParams.get('token') ?? '', rules.token)) return refuse(401, 'token');
  return { code: 'admitted', service };
}

/** Compares in a time that tells nothing about where the two differ, or about their length. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
