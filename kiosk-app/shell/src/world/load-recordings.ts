import type { Recordings } from '@motcua/speech/engines';
import { entryOf } from '../entry-of.ts';

/** The recordings that the device host has; none where it cannot say. */
export async function loadRecordings(): Promise<Recordings> {
  const folder = new URL('recordings/', location.href);
  const answer: unknown = await fetch(new URL('index.json', folder))
    .then((response) => (response.ok ? response.json() : {}))
    .catch(() => ({}));
  return { vi: addressesIn(answer, 'vi', folder), en: addressesIn(answer, 'en', folder) };
}

function addressesIn(answer: unknown, language: string, folder: URL): ReadonlyMap<string, string> {
  const files = entryOf(answer, language);
  const entries = typeof files === 'object' && files !== null ? Object.entries(files) : [];
  return new Map(entries.map(([sentence, file]) => [sentence, new URL(String(file), folder).href]));
}
