/** The printer's end of a cable. */
export interface HostLine {
  send(bytes: Uint8Array): void;
}

/** The cables in the printer. Answers go to the one that was connected last. */
export class HostLines {
  #lines: readonly HostLine[] = [];

  get count(): number {
    return this.#lines.length;
  }

  add(line: HostLine): void {
    this.#lines = [...this.#lines, line];
  }

  remove(line: HostLine): void {
    this.#lines = this.#lines.filter((other) => other !== line);
  }

  send(bytes: Uint8Array): void {
    this.#lines.at(-1)?.send(bytes);
  }
}
