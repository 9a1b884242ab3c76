/**
 * Cuts what a cable hands on into whole reports: under load a report can come in pieces. Pure; however the same bytes
 * are cut, the same reports come out.
 */
export class ReportSplitter {
  readonly #report: Uint8Array;
  #length = 0;

  constructor(reportBytes: number) {
    this.#report = new Uint8Array(reportBytes);
  }

  /** True while a part of a report has come. */
  get underWay(): boolean {
    return this.#length > 0;
  }

  push(chunk: Uint8Array): readonly Uint8Array[] {
    const reports: Uint8Array[] = [];
    let rest = chunk;
    while (rest.length > 0) {
      const piece = rest.subarray(0, this.#report.length - this.#length);
      this.#report.set(piece, this.#length);
      this.#length += piece.length;
      rest = rest.subarray(piece.length);
      if (this.#length < this.#report.length) break;
      reports.push(this.#report.slice());
      this.#length = 0;
    }
    return reports;
  }

  reset(): void {
    this.#length = 0;
  }
}
