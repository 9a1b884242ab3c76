import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { matchesNone } from '../http/entity-tag.ts';
import { sendProblem } from '../problem/problem.ts';
import type { Page } from './load-page.ts';

export interface PhonePageOptions {
  readonly page: Page;
}

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    // Pictures that the person is about to send are shown from memory.
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** `/p/`: the page that a person's phone opens from the QR code of a hand-off. */
export const phonePageRoutes: FastifyPluginCallbackTypebox<PhonePageOptions> = (app, { page }, done) => {
  app.get('/p', { schema: { hide: true } }, (_request, reply) => reply.redirect('/p/', 308));
  app.get<{ Params: { '*': string } }>('/p/*', { schema: { hide: true } }, async (request, reply) => {
    const file = page.get(request.params['*']);
    if (file === undefined) return sendProblem(reply, 'not-found');
    reply.headers({ ...headers, 'cache-control': file.cacheControl, etag: file.tag });
    if (matchesNone(request.headers['if-none-match'], file.tag)) return reply.code(304).send();
    return reply.type(file.contentType).send(file.bytes);
  });
  done();
};
