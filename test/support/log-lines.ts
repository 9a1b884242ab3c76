/** The lines that a process has logged so far, and a way to wait for one of them. */
export class LogLines {
  readonly all: string[] = [];
  readonly #watchers = new Set<() => void>();

  add(line: string): void {
    this.all.push(line);
    for (const look of this.#watchers) look();
  }

  /**
   * Resolves at once when such a line stands there already.
   *
   * @throws Error with all lines when none comes within the time
   */
  async line(what: string, isIt: (line: string) => boolean, withinMs = 60_000): Promise<void> {
    const found = Promise.withResolvers<void>();
    const look = (): void => {
      if (this.all.some(isIt)) found.resolve();
    };
    const late = setTimeout(() => found.reject(new Error(`no ${what}:\n${this.all.join('\n')}`)), withinMs);
    this.#watchers.add(look);
    look();
    try {
      await found.promise;
    } finally {
      this.#watchers.delete(look);
      clearTimeout(late);
    }
  }
}
