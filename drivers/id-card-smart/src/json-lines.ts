const lineBytesMax = 4_000_000;
const lineFeed = 0x0a;

/** Cuts a stream of bytes into lines of text. Empty ones are left out. */
export class JsonLines {
  readonly #onLine: (line: string) => void;
  #parts: Uint8Array[] = [];
  #bytes = 0;
  #isTooLong = false;

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  /** A line that is no UTF-8, or too long for any message, comes as `!`, which is no JSON. */
  write(chunk: Uint8Array): void {
    let rest = chunk;
    for (let end = rest.indexOf(lineFeed); end !== -1; end = rest.indexOf(lineFeed)) {
      this.#keep(rest.subarray(0, end));
      this.#finish();
      rest = rest.subarray(end + 1);
    }
    this.#keep(rest);
  }

  #keep(part: Uint8Array): void {
    this.#bytes += part.length;
    this.#isTooLong ||= this.#bytes > lineBytesMax;
    if (this.#isTooLong) this.#parts = [];
    else if (part.length > 0) this.#parts.push(Uint8Array.from(part));
  }

  #finish(): void {
    const parts = this.#parts;
    const isTooLong = this.#isTooLong;
    this.#parts = [];
    this.#bytes = 0;
    this.#isTooLong = false;
    const line = isTooLong ? '!' : decode(Buffer.concat(parts)).trim();
    if (line !== '') this.#onLine(line);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '!';
  }
}
