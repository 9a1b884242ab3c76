import type { DeviceFault, DeviceWarning, PrintResult, ReceiptPrinter } from '@motcua/devices';
import { isRecord, names } from '@motcua/devices/wire';
import type { CommandResult, Payload } from '@motcua/devices/wire';
import { ForeignDevice } from './foreign-device.ts';
import type { ForeignOptions } from './foreign-device.ts';

/** XFS4IoT has no word for the width in dots; this is 80 mm at 203 dots per inch. */
const usualWidthDots = 576;

const faultOf: Readonly<Record<string, DeviceFault>> = {
  paperOut: 'paper-out',
  paperJammed: 'paper-jam',
  mediaJammed: 'paper-jam',
  shutterFail: 'unrecoverable',
  tonerOut: 'unrecoverable',
  mediaRetained: 'paper-jam',
  mediaRetracted: 'paper-jam',
  blackMark: 'unrecoverable',
};

class ForeignPrinter extends ForeignDevice implements ReceiptPrinter {
  readonly widthDots = usualWidthDots;
  readonly encoding = { cut: 'partial' } as const;
  #warnings: readonly DeviceWarning[] = [];
  #isPrinting = false;

  get warnings(): readonly DeviceWarning[] {
    return this.#warnings;
  }

  /** Sends the receipt whole: `PrintRaw` has no bands, and half a receipt twice would be worse than waiting. */
  async print(
    bands: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<PrintResult> {
    if (signal.aborted) return { code: 'canceled' };
    if (this.#isPrinting) return { code: 'busy' };
    this.#isPrinting = true;
    try {
      const parts: Uint8Array[] = [];
      for await (const band of bands) {
        if (signal.aborted) return { code: 'canceled' };
        parts.push(band);
      }
      const data = Buffer.concat(parts).toString('base64');
      const command = this.connection.command(names.printRaw, { inputData: 'no', data }, { signal });
      return toPrintResult(await command, signal);
    } finally {
      this.#isPrinting = false;
    }
  }

  protected override takeStatus(payload: Payload): void {
    const { printer } = payload;
    if (isRecord(printer) && isRecord(printer['paper'])) this.#takeSupply(printer['paper']['upper']);
  }

  protected override hear(event: string, payload: Payload): void {
    if (event === names.paperThreshold) this.#takeSupply(payload['threshold']);
  }

  #takeSupply(supply: unknown): void {
    if (supply === 'low') this.#warnings = ['paper-low'];
    else if (supply === 'full') this.#warnings = [];
  }
}

function toPrintResult(result: CommandResult, { aborted }: AbortSignal): PrintResult {
  if (result.code === 'refused') return { code: result.status === 'tooManyRequests' ? 'busy' : 'lost' };
  if (result.code === 'host-lost') return { code: aborted ? 'canceled' : 'lost' };
  switch (result.completionCode) {
    case 'success':
      return { code: 'printed' };
    case 'canceled':
      return { code: 'canceled' };
    case 'timeOut':
      return { code: 'timeout' };
    case 'sequenceError':
      return { code: 'busy' };
    case 'commandErrorCode': {
      const { errorCode } = result.payload;
      const known =
        typeof errorCode === 'string' && Object.hasOwn(faultOf, errorCode) ? faultOf[errorCode] : undefined;
      return { code: 'faulted', faults: [known ?? 'unrecoverable'] };
    }
    case 'hardwareError':
    case 'userError':
      return { code: 'faulted', faults: ['unrecoverable'] };
    default:
      return { code: 'lost' };
  }
}

/** A printer behind a foreign XFS4IoT service (`Printer.PrintRaw`, ESC/POS as data). The caller closes it. */
export function openForeignPrinter(options: ForeignOptions): ReceiptPrinter {
  return new ForeignPrinter(options);
}
