import { isLanguage } from '@motcua/texts';
import type { Language, LocalText } from '@motcua/texts';

export interface HallConfig {
  readonly gateway: string;
  /** Code of the unit. */
  readonly unit: string;
  readonly announcements: readonly LocalText[];
  /** What is shown and said after Vietnamese; English unless the operator wants another. */
  readonly second: Language;
}

/** Reads `config.json` beside the page; undefined when it is missing or is none. */
export async function readConfig(send: typeof fetch, signal: AbortSignal): Promise<HallConfig | undefined> {
  try {
    const response = await send('./config.json', { signal, cache: 'no-store' });
    return configOf(await response.json());
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

function configOf(value: unknown): HallConfig | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { announcements, gateway, second, unit } = value as Readonly<Record<string, unknown>>;
  if (typeof gateway !== 'string' || !URL.canParse(gateway) || typeof unit !== 'string') return undefined;
  const texts = Array.isArray(announcements) ? announcements.filter(isText) : [];
  return {
    gateway,
    unit,
    announcements: texts,
    second: isLanguage(second) && second !== 'vi' ? second : 'en',
  };
}

const isText = (value: unknown): value is LocalText => {
  const text = value as Partial<LocalText> | null;
  return typeof text?.vi === 'string' && typeof text.en === 'string';
};
