/** A page that is not shown paints nothing; its work must not wait for ever. */
const longestMs = 250;

let painting: Promise<void> | undefined;

/**
 * Resolves when what stands in the document now has been painted: once the next frame is drawn. All who ask in one frame
 * share its end, in the order in which they asked.
 *
 * For what may follow a letter that has just been typed: the letter first, then everything that it changes.
 */
export function afterPaint(): Promise<void> {
  painting ??= nextFrame().then(() => (painting = undefined));
  return painting;
}

function nextFrame(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, longestMs);
  requestAnimationFrame(() => {
    clearTimeout(timer);
    // Not in the frame's own turn, which still has to lay out and to paint; a timer comes after it.
    setTimeout(resolve);
  });
  return promise;
}
