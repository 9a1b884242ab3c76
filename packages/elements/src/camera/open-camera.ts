/** What this element needs of `navigator.mediaDevices`. */
export type Media = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'>;

/** The platform's cameras; undefined where there can be none, as on a page without https. */
export function platformMedia(): Media | undefined {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  return devices;
}

/** Towards the person, or away to what lies on the table. */
export type Facing = 'user' | 'environment';

export type OpenedCamera =
  | { readonly code: 'ok'; readonly stream: MediaStream }
  | { readonly code: 'refused' | 'none' | 'busy' };

/** Whether a picture could be taken here; asks nobody for permission. */
export async function hasCamera(media: Media): Promise<boolean> {
  const devices = await media.enumerateDevices().catch((): readonly MediaDeviceInfo[] => []);
  return devices.some(({ kind }) => kind === 'videoinput');
}

/**
 * Opens a camera without sound, as sharp as it can. The caller stops its tracks. A camera that opens after the abort is
 * stopped at once, and the promise rejects with the signal's reason.
 */
export async function openCamera(
  media: Media,
  { facing, signal }: { readonly facing: Facing; readonly signal: AbortSignal },
): Promise<OpenedCamera> {
  signal.throwIfAborted();
  const video = { facingMode: { ideal: facing }, width: { ideal: 2560 }, height: { ideal: 1440 } };
  const opened = await media.getUserMedia({ video, audio: false }).then(
    (stream) => ({ code: 'ok', stream }) as const,
    (error: unknown) => ({ code: whyNot(error) }) as const,
  );
  if (signal.aborted && opened.code === 'ok') stopCamera(opened.stream);
  signal.throwIfAborted();
  return opened;
}

export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Media Capture and Streams, 10.3: the names of the errors. */
function whyNot(error: unknown): 'refused' | 'none' | 'busy' {
  const name = error instanceof DOMException || error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'none';
}
