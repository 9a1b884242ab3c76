import type { Device } from '../device.ts';

export interface CapturedDocument {
  /** The whole picture, upright. The driver keeps no copy. */
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly widthPixels: number;
  readonly heightPixels: number;
}

export type CaptureResult =
  | { readonly code: 'captured'; readonly document: CapturedDocument }
  /** Nothing lies under the camera. Cameras that cannot tell send a picture of the empty plate. */
  | { readonly code: 'no-document' }
  /** The picture came broken. */
  | { readonly code: 'unreadable' }
  | { readonly code: 'timeout' }
  | { readonly code: 'busy' }
  | { readonly code: 'lost' }
  | { readonly code: 'canceled' };

/** A camera above a plate that takes one picture of a paper when it is asked. */
export interface DocumentCamera extends Device {
  /** Whether it tells an empty plate. */
  readonly noticesDocument: boolean;
  capture(options: { readonly signal: AbortSignal }): Promise<CaptureResult>;
}
