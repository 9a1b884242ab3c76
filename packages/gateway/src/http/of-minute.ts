/** The `config` of a route that one address may call so often in a minute. */
export const ofMinute = (max: number) => ({ rateLimit: { max, timeWindow: '1 minute' } });
