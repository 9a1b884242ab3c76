export type ConfigOutcome =
  | { readonly code: 'ok'; readonly gateway: string; readonly unit?: string }
  /** `config.json` beside the page is missing or does not name a gateway. */
  | { readonly code: 'no-config' };

/** Reads `config.json` beside the page: `{ "gateway": "https://…", "unit": "26740" }`; without a unit nobody is called. */
export async function readConfig(send: typeof fetch, signal: AbortSignal): Promise<ConfigOutcome> {
  try {
    const response = await send('./config.json', { signal, cache: 'no-store' });
    const config: unknown = await response.json();
    if (typeof config === 'object' && config !== null && 'gateway' in config) {
      const { gateway } = config;
      const unit = 'unit' in config && typeof config.unit === 'string' ? { unit: config.unit } : {};
      if (typeof gateway === 'string' && URL.canParse(gateway))
        return { code: 'ok', gateway: gateway.replace(/\/+$/, ''), ...unit };
    }
  } catch {
    signal.throwIfAborted();
  }
  return { code: 'no-config' };
}
