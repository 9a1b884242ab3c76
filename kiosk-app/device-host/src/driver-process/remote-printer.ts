import type { DeviceWarning, PrintResult, ReceiptPrinter } from '@motcua/devices';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';
import { printerProperties, printResult } from './contracts.ts';
import type { BandSource } from './driver-link.ts';
import { RemoteDevice } from './remote-device.ts';

type Encoding = NonNullable<ReceiptPrinter['encoding']>;

/** A receipt printer whose driver runs in a process of its own; bands cross over one by one, as it asks for them. */
export class RemotePrinter extends RemoteDevice implements ReceiptPrinter {
  get warnings(): readonly DeviceWarning[] {
    return this.#properties.warnings;
  }

  get widthDots(): number {
    return this.#properties.widthDots;
  }

  get encoding(): Encoding {
    return this.#properties.encoding ?? { cut: 'partial' };
  }

  async print(
    bands: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<PrintResult> {
    if (signal.aborted) return { code: 'canceled' };
    const source = new IteratedBands(bands);
    try {
      const result: PrintResult = await this.operate('print', printResult, {
        lost: { code: 'lost' },
        signal,
        bands: source,
      });
      return result.code === 'lost' && signal.aborted ? { code: 'canceled' } : result;
    } catch (error) {
      throw source.error ?? error;
    } finally {
      source.close();
    }
  }

  /** The widest common paper until the driver has said. */
  get #properties(): Static<typeof printerProperties> {
    const { properties } = this.driver;
    return Value.Check(printerProperties, properties) ? properties : { warnings: [], widthDots: 576 };
  }
}

/** Takes bands from an iterable when they are wanted, and lets go of it when nobody wants more. */
class IteratedBands implements BandSource {
  readonly #iterator: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  /** Thrown while a band was made. */
  error: unknown;

  constructor(bands: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    this.#iterator = Symbol.asyncIterator in bands ? bands[Symbol.asyncIterator]() : bands[Symbol.iterator]();
  }

  async next(): ReturnType<BandSource['next']> {
    try {
      const next = await this.#iterator.next();
      return next.done === true ? { code: 'end' } : { code: 'band', bytes: next.value };
    } catch (error) {
      this.error = error;
      return { code: 'broken' };
    }
  }

  /** Not waited for: a band may be in the making for ever. */
  close(): void {
    Promise.resolve(this.#iterator.return?.()).catch((error: unknown) => (this.error ??= error));
  }
}
