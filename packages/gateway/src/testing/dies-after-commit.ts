/**
 * The gateway as in `main.ts`, but for one thing: it kills itself when the answer to a submission is ready and has not
 * left. Only tests start it.
 */
import { join } from 'node:path';
import { openDatabase } from '../database/database.ts';
import { buildGateway } from '../gateway.ts';
import { builtInCatalogue } from './gateway-fixture.ts';

const gateway = buildGateway({
  database: openDatabase(join(process.env['MOTCUA_DATA'] ?? '', 'gateway.sqlite')),
  filesFolder: join(process.env['MOTCUA_DATA'] ?? '', 'files'),
  catalogue: builtInCatalogue(),
  origins: [],
  officerToken: process.env['MOTCUA_OFFICER_TOKEN'] ?? '',
});
gateway.addHook('onSend', async (request, reply) => {
  if (request.method === 'POST' && reply.statusCode === 201) process.kill(process.pid, 'SIGKILL');
});
const address = await gateway.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${JSON.stringify({ ready: true, address })}\n`);
