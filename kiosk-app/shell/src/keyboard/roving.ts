/** The key nearest in the direction of an arrow key; undefined when there is none, or another key was pressed. */
export function keyInDirection(
  keys: readonly HTMLElement[],
  from: HTMLElement,
  arrow: string,
): HTMLElement | undefined {
  const here = centre(from);
  let best: { readonly key: HTMLElement; readonly distance: number } | undefined;
  for (const key of keys) {
    const there = centre(key);
    const [along, across] = axes(arrow, there.x - here.x, there.y - here.y);
    // The same row, or column, comes before a shorter way across.
    const distance = along + across * 3;
    if (along > 1 && (best === undefined || distance < best.distance)) best = { key, distance };
  }
  return best?.key;
}

function axes(arrow: string, x: number, y: number): readonly [number, number] {
  switch (arrow) {
    case 'ArrowRight':
      return [Math.abs(y) > 1 ? 0 : x, 0];
    case 'ArrowLeft':
      return [Math.abs(y) > 1 ? 0 : -x, 0];
    case 'ArrowDown':
      return [y, Math.abs(x) / 100];
    case 'ArrowUp':
      return [-y, Math.abs(x) / 100];
    default:
      return [0, 0];
  }
}

function centre(element: HTMLElement): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
