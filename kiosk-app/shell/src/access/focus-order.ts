/** One stop of somebody who goes through a screen with direction keys. */
export interface Place {
  /** The part of the screen: question, actions, keys of help. */
  readonly region: unknown;
  /** The group of options it belongs to; undefined where it stands alone. */
  readonly group?: unknown;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * Where a direction key leads from `current` (−1: nowhere yet); undefined only on an empty screen.
 *
 * Right and left go through everything in reading order, round and round. Up and down go through the options of a group;
 * outside of groups they go from one part of the screen to the next.
 */
export function nextPlace(
  places: readonly Place[],
  current: number,
  direction: Direction,
): number | undefined {
  const count = places.length;
  const here = places[current];
  if (count === 0) return undefined;
  if (here === undefined) return direction === 'left' || direction === 'up' ? count - 1 : 0;
  const forward = direction === 'right' || direction === 'down';
  if (direction === 'left' || direction === 'right') return (current + (forward ? 1 : count - 1)) % count;
  const starts = group(places, current) ?? regionStarts(places);
  if (starts.length < 2) return (current + (forward ? 1 : count - 1)) % count;
  const next = forward
    ? starts.find((index) => index > current)
    : starts.findLast((index) => index < current);
  return next ?? (forward ? starts[0] : starts.at(-1));
}

/** The options around a place, where there are several. */
function group(places: readonly Place[], current: number): readonly number[] | undefined {
  const own = places[current]?.group;
  if (own === undefined) return undefined;
  const members = [...places.keys()].filter((index) => places[index]?.group === own);
  return members.length > 1 ? members : undefined;
}

function regionStarts(places: readonly Place[]): readonly number[] {
  return [...places.keys()].filter((index) => places[index]?.region !== places[index - 1]?.region);
}
