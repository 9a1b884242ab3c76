/** One reader as PC/SC shows it. */
export interface PcscReader {
  /** PC/SC's name; two readers of one model differ in the numbers at its end. */
  readonly name: string;
  /** Flags of `SCARD_READERSTATE.dwEventState`. */
  readonly flags: number;
}

/** The flags that count here (PC/SC part 5, `SCardGetStatusChange`). */
export const readerFlags = { unavailable: 0x08, empty: 0x10, present: 0x20, mute: 0x200 } as const;

/** The list as the binding's process sent it; undefined when it is none. Sorted by name. */
export function parseReaderList(payload: Uint8Array): readonly PcscReader[] | undefined {
  try {
    const list: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    if (!Array.isArray(list) || !list.every(isReader)) return undefined;
    return list.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

/** Which of the readers a driver means. */
export interface ReaderChoice {
  /** Part of the reader's name; without it any reader. */
  readonly nameIncludes?: string;
  /** Which of several that fit, in the order of their names: 0 is the first. */
  readonly index?: number;
}

/** The reader that is meant; undefined when it is not there. */
export function chooseReader(
  readers: readonly PcscReader[],
  { nameIncludes = '', index = 0 }: ReaderChoice,
): PcscReader | undefined {
  return readers.filter(({ name }) => name.includes(nameIncludes))[index];
}

function isReader(value: unknown): value is PcscReader {
  if (typeof value !== 'object' || value === null) return false;
  const { name, flags } = value as Partial<Record<keyof PcscReader, unknown>>;
  return typeof name === 'string' && Number.isSafeInteger(flags);
}
