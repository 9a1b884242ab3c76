/** The attributes of `<mc-application>` without which nothing is asked. */
const needed = ['gateway', 'procedure', 'unit'] as const;

/**
 * Asks the gateway what an `<mc-application>` will want to know, while the scripts that define it are still on their way,
 * and hands the answers over as its `fetch`: each is taken once, by the call it was meant for, and all other calls go
 * out as ever. An element that is defined, has a `fetch` already or lacks an attribute is left alone.
 */
export function askEarly(element: Element, send: typeof fetch = (...call) => fetch(...call)): void {
  const [gateway = '', procedure = '', unit = ''] = needed.map((name) => element.getAttribute(name) ?? '');
  if (element.matches(':defined') || 'fetch' in element || !gateway || !procedure || !unit) return;
  const base = gateway.replace(/\/+$/, '');
  const early = new Map<unknown, { readonly answer: Promise<Response>; readonly stop: AbortController }>();
  for (const path of [`procedures/${encodeURIComponent(procedure)}`, `units/${encodeURIComponent(unit)}`]) {
    const stop = new AbortController();
    const answer = send(`${base}/v1/${path}`, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      signal: stop.signal,
    });
    // Whoever takes it hears of it; nobody else has to.
    answer.catch(() => undefined);
    early.set(`${base}/v1/${path}`, { answer, stop });
  }
  const fetchOnce: typeof fetch = (input, init) => {
    const asked = early.get(input);
    if (asked === undefined) return send(input, init);
    early.delete(input);
    const { answer, stop } = asked;
    init?.signal?.addEventListener('abort', () => stop.abort(), { once: true });
    return answer;
  };
  Object.assign(element, { fetch: fetchOnce });
}

/** Asks for each `<mc-application>` that is in the page now. */
export function askEarlyForAll(): void {
  for (const element of document.querySelectorAll('mc-application')) askEarly(element);
}
