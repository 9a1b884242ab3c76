import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from '../http/security-headers.ts';
import { isSameSecret } from '../wire/admission.ts';
import type { ConfigurationKeeper } from './configuration-keeper.ts';

export interface ConfigurationHandlerOptions {
  readonly keeper: ConfigurationKeeper;
  /** The screen's. */
  readonly token: string;
  /** Values of the Host header that are ours. */
  readonly hosts: () => ReadonlySet<string>;
}

const headers = { ...securityHeaders([]), 'cache-control': 'no-store' };

/** The screen asks again after so long. */
const heldMs = 25_000;

/** True for what the configuration's handler answers. */
export function isConfigurationPath(url: string | undefined): boolean {
  return /^\/configuration(?:[/?#]|$)/.test(url ?? '');
}

/**
 * Answers what is below `/configuration`: the logo to anybody on this machine; with the screen's token whether there is
 * something new (held until there is), `apply` and `alive`.
 */
export function configurationHandler(
  options: ConfigurationHandlerOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  const { hosts, keeper, token } = options;
  return (request, response) => {
    const end = (status: number): void => void response.writeHead(status, headers).end();
    if (!hosts().has(request.headers.host ?? '')) return end(421);
    const url = URL.parse(request.url ?? '', 'http://localhost');
    const [action, method] = [url?.pathname.slice('/configuration/'.length) ?? '', request.method];
    if (action === 'logo' && method === 'GET') return sendLogo(keeper, response);
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!isSameSecret(bearer, token)) return end(401);
    const digest = url?.searchParams.get('digest') ?? '';
    if (action === 'next' && method === 'GET') return holdNext(keeper, digest, response);
    if (action === 'apply' && method === 'POST') return sendJson(response, { code: keeper.apply() });
    if (action === 'alive' && method === 'POST') {
      keeper.alive(digest);
      return end(204);
    }
    return end(404);
  };
}

/** What the screen is told about its configuration: the logo by address, and nothing about who signed it. */
export function shownConfiguration(keeper: ConfigurationKeeper): object | undefined {
  const { active } = keeper;
  if (active === undefined) return undefined;
  const { brand, darkAfterMinutes, elsewhere, hours, announcements, services, texts, website } =
    active.configuration;
  const { logo, version } = active.configuration;
  return {
    digest: active.digest,
    version,
    brand,
    darkAfterMinutes,
    elsewhere,
    hours,
    announcements,
    services,
    texts,
    website,
    ...(logo !== undefined && {
      logo: {
        address: `configuration/logo?digest=${active.digest}`,
        description: logo.description,
        plate: logo.plate === true,
      },
    }),
  };
}

/** Drawn as a picture, it runs nothing; opened as a page, it may do nothing. */
function sendLogo({ active }: ConfigurationKeeper, response: ServerResponse): void {
  const logo = active?.configuration.logo;
  if (logo === undefined) return void response.writeHead(404, headers).end();
  response.writeHead(200, {
    ...headers,
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': logo.mediaType,
  });
  response.end(Buffer.from(logo.data, 'base64'));
}

/** At once when something waits or something else is in use than the screen has; else when that is so. */
function holdNext(keeper: ConfigurationKeeper, digest: string, response: ServerResponse): void {
  const isNews = (): boolean => keeper.isWaiting || (keeper.active?.digest ?? '') !== digest;
  const answer = (): void => {
    stop();
    sendJson(response, { waits: keeper.isWaiting, digest: keeper.active?.digest ?? '' });
  };
  const timer = setTimeout(answer, isNews() ? 0 : heldMs);
  const unwatch = keeper.watch(() => {
    if (isNews()) answer();
  });
  const stop = (): void => {
    clearTimeout(timer);
    unwatch();
  };
  response.once('close', stop);
}

function sendJson(response: ServerResponse, content: object): void {
  response.writeHead(200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(content));
}
