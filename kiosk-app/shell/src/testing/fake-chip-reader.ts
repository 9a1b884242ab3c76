import type { ChipProgress, ChipReadAnswer, ChipReadOutcome, ChipReadRequest } from '@motcua/devices/wire';
import { annsCard } from './synthetic-card.ts';

/** A picture of one grey dot. */
const grey =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=';

interface Reading {
  readonly request: ChipReadRequest;
  readonly onProgress: (progress: ChipProgress) => void;
  readonly resolve: (outcome: ChipReadOutcome) => void;
}

/** A reader of chips with its strings in the test's hand. */
export class FakeChipReader {
  /** There is one, and it works. */
  works = false;
  readonly requests: ChipReadRequest[] = [];
  readonly #readings = new Set<Reading>();

  /** How many readings are under way. */
  get reading(): number {
    return this.#readings.size;
  }

  read(
    request: ChipReadRequest,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: ChipProgress) => void },
  ): Promise<ChipReadOutcome> {
    this.requests.push(request);
    const { promise, resolve } = Promise.withResolvers<ChipReadOutcome>();
    const reading = { request, resolve, onProgress: options.onProgress };
    this.#readings.add(reading);
    options.signal.addEventListener(
      'abort',
      () => {
        this.#readings.delete(reading);
        resolve({ code: 'canceled' });
      },
      { once: true },
    );
    return promise;
  }

  /** Nothing has been asked for. */
  forget(): void {
    this.requests.length = 0;
  }

  tell(progress: ChipProgress): void {
    for (const { onProgress } of this.#readings) onProgress(progress);
  }

  end(outcome: ChipReadOutcome): void {
    const [reading] = this.#readings;
    if (reading === undefined) throw new Error('no chip is being read');
    this.#readings.delete(reading);
    reading.resolve(outcome);
  }

  /** The chip of Ann's card, with a name that stands nowhere else. */
  answer(changes: Partial<ChipReadAnswer> = {}): ChipReadOutcome {
    const { address, birthDate, idNumber } = annsCard;
    const items = {
      fullName: 'Nguyễn Văn An',
      ...(idNumber !== undefined && { idNumber }),
      ...(birthDate !== undefined && { birthDate }),
      ...(address !== undefined && { address }),
    };
    const portrait = { type: 'image/jpeg', data: grey } as const;
    return { code: 'read', answer: { items, verdict: 'genuine', expiry: 'valid', portrait, ...changes } };
  }
}
