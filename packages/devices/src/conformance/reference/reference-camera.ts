import type { CaptureResult, DocumentCamera } from '../../document-camera/document-camera.ts';
import { OneShot } from '../../driver/one-shot.ts';
import type { DocumentCameraHands } from '../bench.ts';
import { ReferenceDevice } from './reference-device.ts';

/** How a PNG begins; enough for a picture that nobody draws. */
const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export class ReferenceCamera extends ReferenceDevice implements DocumentCamera, DocumentCameraHands {
  readonly noticesDocument = true;
  readonly #capture = new OneShot<CaptureResult>();
  #hasDocument = false;
  #isBlocked = false;

  constructor() {
    super('document-camera', ['captures']);
  }

  capture({ signal }: { readonly signal: AbortSignal }): Promise<CaptureResult> {
    if (!this.isThere) return Promise.resolve({ code: 'lost' });
    const isFirst = !this.#capture.isRunning;
    const capturing = this.#capture.start({
      signal,
      canceled: { code: 'canceled' },
      busy: { code: 'busy' },
      onCancel: () => (this.#isBlocked = false),
    });
    if (isFirst && !this.#isBlocked) this.#take();
    return capturing;
  }

  putDocument(): Promise<void> {
    this.#hasDocument = true;
    return Promise.resolve();
  }

  takeDocumentAway(): Promise<void> {
    this.#hasDocument = false;
    return Promise.resolve();
  }

  readonly blockShutter = (): Promise<void> => {
    this.#isBlocked = true;
    return Promise.resolve();
  };

  protected override cutOff(): void {
    this.#capture.end({ code: 'lost' });
  }

  #take(): void {
    const document = { bytes: picture, mediaType: 'image/png', widthPixels: 1, heightPixels: 1 } as const;
    const isTaken = this.#capture.end(
      this.#hasDocument ? { code: 'captured', document } : { code: 'no-document' },
    );
    if (isTaken && this.#hasDocument) this.count('captures');
  }
}
