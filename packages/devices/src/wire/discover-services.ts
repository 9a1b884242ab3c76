import type { ClientOptions } from './barcode-reader-client.ts';
import { names, publisherPath, serviceNames, servicePath } from './messages.ts';
import type { ServiceName } from './messages.ts';
import { isRecord } from './parse-message.ts';
import { connectService } from './service-connection.ts';

/**
 * Asks a host which services it has, and keeps asking until it answers.
 *
 * On abort there are none.
 */
export async function discoverServices(
  { host, ...rest }: ClientOptions,
  { signal }: { readonly signal: AbortSignal },
): Promise<ReadonlySet<ServiceName>> {
  using connection = connectService({ ...rest, url: host.replace(/^http/, 'ws') + publisherPath });
  while (!signal.aborted) {
    const result = await connection.command(names.getServices, {}, { signal, timeoutMs: 10_000 });
    if (result.code !== 'completed') continue;
    const { services } = result.payload;
    if (result.completionCode === 'success' && Array.isArray(services)) return namesIn(services);
    return new Set();
  }
  return new Set();
}

function namesIn(services: readonly unknown[]): ReadonlySet<ServiceName> {
  const paths = services.map((service) => {
    const address = isRecord(service) ? service['serviceURI'] : undefined;
    return typeof address === 'string' ? URL.parse(address)?.pathname : undefined;
  });
  return new Set(serviceNames.filter((name) => paths.includes(servicePath(name))));
}
