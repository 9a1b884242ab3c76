import type { FileReference } from '@motcua/wizard';

/** Which files are handed over now. */
export class McFilesEvent extends Event {
  readonly files: readonly FileReference[];

  constructor(files: readonly FileReference[]) {
    super('mc-files', { bubbles: true });
    this.files = files;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-files': McFilesEvent;
  }
}
