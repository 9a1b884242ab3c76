/** The middle of the picture in this shape; width through height. */
export const portraitShape = 3 / 4;

/** Draws what the camera sees now, cut to the shape if there is one. False while there is no picture yet. */
export function takePicture(video: HTMLVideoElement, canvas: HTMLCanvasElement, shape?: number): boolean {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || videoHeight === 0) return false;
  const width = shape === undefined ? videoWidth : Math.min(videoWidth, Math.round(videoHeight * shape));
  const height = shape === undefined ? videoHeight : Math.min(videoHeight, Math.round(videoWidth / shape));
  canvas.width = width;
  canvas.height = height;
  const [x, y] = [(videoWidth - width) / 2, (videoHeight - height) / 2];
  canvas.getContext('2d')?.drawImage(video, x, y, width, height, 0, 0, width, height);
  return true;
}

/** Empties the canvas, also its memory. */
export function forgetPicture(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}

/** What is on the canvas as a file; undefined when the browser cannot make one. */
export function pictureFile(
  canvas: HTMLCanvasElement,
  { name, type }: { readonly name: string; readonly type: 'image/jpeg' | 'image/png' },
): Promise<File | undefined> {
  const ending = type === 'image/png' ? 'png' : 'jpg';
  return new Promise((resolve) =>
    canvas.toBlob(
      (blob) => resolve(blob === null ? undefined : new File([blob], `${name}.${ending}`, { type })),
      type,
      0.9,
    ),
  );
}
