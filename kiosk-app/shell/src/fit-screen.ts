/** The screen is designed for this many CSS pixels, portrait. */
const design = { width: 1080, height: 1920 };

/**
 * Fits `element` into the window, whatever its size: the design is kept and scaled, and the rest stays dark.
 *
 * Returns how to stop watching the window.
 */
export function fitScreen(element: HTMLElement): () => void {
  const fit = (): void => {
    const scale = Math.min(innerWidth / design.width, innerHeight / design.height);
    const left = (innerWidth - design.width * scale) / 2;
    const top = (innerHeight - design.height * scale) / 2;
    element.style.transformOrigin = '0 0';
    element.style.transform = scale === 1 ? '' : `translate(${left}px, ${top}px) scale(${scale})`;
  };
  fit();
  addEventListener('resize', fit);
  return () => removeEventListener('resize', fit);
}
