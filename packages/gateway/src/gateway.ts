import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { fastify, LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { adviserOfficerRoutes } from './adviser/officer-routes.ts';
import { adviserRoutes } from './adviser/routes.ts';
import { createAdviserStore } from './adviser/adviser-store.ts';
import { applicationRoutes } from './applications/routes.ts';
import { createSubmissionStore } from './applications/submission-store.ts';
import { createCaseStore } from './cases/case-store.ts';
import { caseRoutes } from './cases/routes.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import type { Database } from './database/database.ts';
import { createFeedbackStore } from './feedback/feedback-store.ts';
import { feedbackRoutes } from './feedback/routes.ts';
import { openFileFolder } from './files/file-folder.ts';
import { fileLimitsOf } from './files/file-limits.ts';
import type { FileLimits } from './files/file-limits.ts';
import { createFileStore } from './files/file-store.ts';
import { createOwners } from './files/owner.ts';
import { scheduleSweep } from './files/sweep-schedule.ts';
import { uploadRoutes } from './files/upload-routes.ts';
import { defaultHandoffLimits } from './handoffs/handoff-limits.ts';
import type { HandoffLimits } from './handoffs/handoff-limits.ts';
import { createHandoffStore } from './handoffs/handoff-store.ts';
import { handoffRoutes } from './handoffs/routes.ts';
import { createArrivals } from './http/arrivals.ts';
import { limitBodyTime } from './http/body-time.ts';
import type { BodyTime } from './http/body-time.ts';
import { answerBrokenConnection, answerError } from './http/errors.ts';
import { logOptions } from './http/logging.ts';
import { openapiOptions } from './http/openapi.ts';
import { refuseForeignOrigins } from './http/origin-check.ts';
import { validateAllButHeaders } from './http/validation.ts';
import { systemRoutes } from './http/system-routes.ts';
import { officerFileRoutes } from './officer/file-routes.ts';
import { officerRoutes } from './officer/routes.ts';
import { attentionRoutes } from './outbox/officer-routes.ts';
import type { Keyring } from './outbox/keyring.ts';
import { defaultOutboxLimits } from './outbox/outbox-limits.ts';
import type { OutboxLimits } from './outbox/outbox-limits.ts';
import { applicationReader } from './outbox/read-application.ts';
import { outboxRoutes } from './outbox/routes.ts';
import { createSealedStore } from './outbox/sealed-store.ts';
import { applicationPdf } from './pdf/application-pdf.ts';
import { documentLinks } from './pdf/document-links.ts';
import { caseFileReader } from './pdf/read-case-file.ts';
import { applicationPdfRoutes } from './pdf/routes.ts';
import { openConfigurationFolder } from './kiosks/configuration-folder.ts';
import { kioskRoutes } from './kiosks/routes.ts';
import type { Page } from './phone-page/load-page.ts';
import { phonePageRoutes } from './phone-page/routes.ts';
import { sendProblem } from './problem/problem.ts';
import { officerQueueRoutes } from './queue/officer-routes.ts';
import { usualPlan } from './queue/queue-plan.ts';
import type { QueuePlan } from './queue/queue-plan.ts';
import { createQueueStore } from './queue/queue-store.ts';
import { queueRoutes } from './queue/routes.ts';

export interface GatewayOptions {
  /** Stays the caller's: close it after the gateway. */
  readonly database: Database;
  readonly catalogue: Catalogue;
  /** Web origins whose pages may call, as in `https://phuong.example`. */
  readonly origins: readonly string[];
  readonly officerToken: string;
  /** Where log lines go; nowhere without it. */
  readonly log?: NodeJS.WritableStream;
  /** The clock; the machine's own without it. */
  readonly now?: () => Date;
  /** Look-ups one address may make in a minute: 120 without it. */
  readonly lookUpsPerMinute?: number;
  /** Size limit of a body: 256 KiB without it. */
  readonly bodyLimitBytes?: number;
  /** How long a body may take, uploads apart: 30 s without it. */
  readonly bodyTime?: BodyTime;
  /** Folder that keeps the bytes of files; made where it is missing. */
  readonly filesFolder: string;
  /** What differs from the usual limits, see {@link fileLimitsOf}. */
  readonly fileLimits?: Partial<FileLimits>;
  /** What differs from {@link defaultHandoffLimits}. */
  readonly handoffLimits?: Partial<HandoffLimits>;
  /** Keys of applications that waited sealed at a kiosk; without it none can wait. */
  readonly keyring?: Keyring | undefined;
  /** What differs from {@link defaultOutboxLimits}; the times of keys are the keyring's. */
  readonly outboxLimits?: Partial<Pick<OutboxLimits, 'perMinute' | 'attention'>>;
  /** The lines and counters of every unit here; those of a usual ward office without it. */
  readonly queuePlan?: QueuePlan | undefined;
  /** How long the request of a display in the hall is held when nobody is called: 25 s without it. */
  readonly displayWaitMs?: number;
  /** Folder of signed configurations of kiosks; without it there are none. */
  readonly kioskConfigurations?: string | undefined;
  /** The built page for phones, served at `/p/`; no such page without it. */
  readonly phonePage?: Page | undefined;
  /** Where phones reach this server, as in `https://motcua.phuong.example`; as each request was addressed without it. */
  readonly address?: string | undefined;
}

/**
 * Builds the server, not yet listening. Close it with `close()`.
 *
 * @example
 * await using gateway = buildGateway({ database, catalogue, origins: [], officerToken });
 * const answer = await gateway.inject('/v1/procedures');
 */
export function buildGateway(options: GatewayOptions): FastifyInstance {
  const { database, catalogue, origins } = options;
  const now = options.now ?? (() => new Date());
  const app = fastify({
    logger: options.log === undefined ? false : logOptions(options.log),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: options.bodyLimitBytes ?? 256 * 1024,
    // The longest body: an upload. Others have less, see `limitBodyTime`; headers are never waited for so long.
    requestTimeout: 10 * 60 * 1000,
    http: { headersTimeout: 30_000 },
    // The gateway listens on loopback: whoever comes from there is the reverse proxy, which names the asker.
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerBrokenConnection,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  }).withTypeProvider<TypeBoxTypeProvider>();
  const cases = createCaseStore(database);
  const submissions = createSubmissionStore(database);
  const links = documentLinks(now);
  const files = createFileStore(database);
  const folder = openFileFolder(options.filesFolder);
  const limits = fileLimitsOf(options.fileLimits);
  const handoffs = createHandoffStore(database);
  const arrivals = createArrivals();
  const ownerOf = createOwners();
  const handoffLimits = { ...defaultHandoffLimits, ...options.handoffLimits };

  app.setValidatorCompiler(validateAllButHeaders);
  app.setErrorHandler(answerError);
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });
  app.addHook('onRequest', refuseForeignOrigins(origins, options.address));
  app.addHook('preParsing', limitBodyTime(options.bodyTime ?? { totalMs: 30_000, idleMs: 30_000 }));
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ req: request, res: reply, durationMs: Math.round(reply.elapsedTime) }, 'answered');
  });
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, 'not-found'));

  scheduleSweep(app, { database, files, folder, handoffs, limits, now });
  app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST', 'DELETE'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'file-name',
      'idempotency-key',
      'if-match',
      'if-none-match',
    ],
    exposedHeaders: ['etag', 'idempotent-replayed', 'location', 'retry-after'],
    maxAge: 600,
    strictPreflight: false,
  });
  app.register(rateLimit, { global: false });
  app.register(swagger, openapiOptions);
  app.register(async (routes) => {
    routes.register(systemRoutes, { database });
    routes.register(catalogueRoutes, { catalogue, now });
    routes.register(applicationRoutes, { database, cases, submissions, files, catalogue, links, now });
    if (options.keyring !== undefined) {
      const outbox = {
        database,
        cases,
        submissions,
        files,
        catalogue,
        links,
        now,
        keyring: options.keyring,
        sealed: createSealedStore(database),
        readApplication: applicationReader(app),
        limits: { ...defaultOutboxLimits, ...options.outboxLimits },
        fileLimits: limits,
      };
      routes.register(outboxRoutes, { ...outbox, lookUpsPerMinute: options.lookUpsPerMinute ?? 120 });
      routes.register(attentionRoutes, { ...outbox, token: options.officerToken });
    }
    routes.register(caseRoutes, { cases, lookUpsPerMinute: options.lookUpsPerMinute ?? 120 });
    const { keyring } = options;
    const heldUntil = keyring === undefined ? undefined : () => keyring.openUntil();
    const uploads = { database, files, folder, limits, heldUntil, now };
    routes.register(uploadRoutes, { ...uploads, handoffs, arrivals, catalogue, ownerOf });
    routes.register(handoffRoutes, {
      ...uploads,
      handoffs,
      arrivals,
      catalogue,
      ownerOf,
      limits: handoffLimits,
      address: options.address,
    });
    const adviser = { database, catalogue, now, calls: createAdviserStore(database) };
    routes.register(adviserRoutes, adviser);
    routes.register(adviserOfficerRoutes, { ...adviser, token: options.officerToken });
    const feedback = createFeedbackStore(database);
    routes.register(feedbackRoutes, { database, catalogue, now, feedback, token: options.officerToken });
    const queue = {
      database,
      queue: createQueueStore(database),
      plan: options.queuePlan ?? usualPlan,
      catalogue,
      now,
      arrivals,
    };
    routes.register(queueRoutes, {
      ...queue,
      lookUpsPerMinute: options.lookUpsPerMinute ?? 120,
      waitMs: options.displayWaitMs ?? 25_000,
    });
    routes.register(officerQueueRoutes, { ...queue, token: options.officerToken });
    if (options.kioskConfigurations !== undefined)
      routes.register(kioskRoutes, {
        configurations: openConfigurationFolder(options.kioskConfigurations),
      });
    routes.register(officerRoutes, { database, cases, files, now, token: options.officerToken });
    routes.register(officerFileRoutes, { cases, files, folder, token: options.officerToken });
    routes.register(applicationPdfRoutes, {
      cases,
      links,
      makePdf: applicationPdf({ catalogue, readCaseFile: caseFileReader({ files, folder }) }),
      officerToken: options.officerToken,
    });
    if (options.phonePage !== undefined) routes.register(phonePageRoutes, { page: options.phonePage });
    routes.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  });
  return app;
}
