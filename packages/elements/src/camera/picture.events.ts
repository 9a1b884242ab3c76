/** A picture is ready to go along: taken with a camera, or a signature. */
export class McPictureEvent extends Event {
  readonly file: File;

  constructor(file: File) {
    super('mc-picture', { bubbles: true });
    this.file = file;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-picture': McPictureEvent;
  }
}
