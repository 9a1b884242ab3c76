/** Who has not answered by then does not answer. */
const patienceMs = 5000;

/** Makes the question whether a gateway answers. Any answer counts but that of a proxy whose server is away. */
export function probeOf(gateway: string): (signal: AbortSignal) => Promise<boolean> {
  const url = `${gateway.replace(/\/+$/, '')}/health`;
  return async (signal) => {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    try {
      const response = await fetch(url, { signal: patience, cache: 'no-store', credentials: 'omit' });
      return response.status < 500;
    } catch {
      return false;
    }
  };
}
