import { assertNever } from '../assert-never.ts';
import type { Outline, OutlineCommand } from './outline.ts';

/** Share of the radius at which a cubic curve's control points make a quarter circle. */
const quarterCircle = 0.5523;

/** A circle, y downwards as in all shapes of this file. */
export function circle(centreX: number, centreY: number, radius: number): Outline {
  return roundedRectangle(centreX - radius, centreY - radius, radius * 2, radius * 2, {
    upper: radius,
    lower: radius,
  });
}

/** A rectangle with its upper and lower corners rounded apart. */
export function roundedRectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: { readonly upper: number; readonly lower: number },
): Outline {
  const { upper, lower } = radius;
  const right = x + width;
  const bottom = y + height;
  const upperPull = upper * (1 - quarterCircle);
  const lowerPull = lower * (1 - quarterCircle);
  return [
    { type: 'M', x: x + upper, y },
    { type: 'L', x: right - upper, y },
    { type: 'C', x1: right - upperPull, y1: y, x2: right, y2: y + upperPull, x: right, y: y + upper },
    { type: 'L', x: right, y: bottom - lower },
    {
      type: 'C',
      x1: right,
      y1: bottom - lowerPull,
      x2: right - lowerPull,
      y2: bottom,
      x: right - lower,
      y: bottom,
    },
    { type: 'L', x: x + lower, y: bottom },
    { type: 'C', x1: x + lowerPull, y1: bottom, x2: x, y2: bottom - lowerPull, x, y: bottom - lower },
    { type: 'L', x, y: y + upper },
    { type: 'C', x1: x, y1: y + upperPull, x2: x + upperPull, y2: y, x: x + upper, y },
    { type: 'Z' },
  ];
}

/** The leaf hole of a breeze block, from near its middle to one corner, in the upper left quarter of a 40 × 40 block. */
const leaf: Outline = [
  { type: 'M', x: 18.6, y: 18.6 },
  { type: 'C', x1: 9, y1: 18.2, x2: 3.4, y2: 12, x: 3, y: 3 },
  { type: 'C', x1: 12, y1: 3.4, x2: 18.2, y2: 9, x: 18.6, y: 18.6 },
  { type: 'Z' },
];

/** The four holes of a breeze block, 40 × 40. */
export const breezeBlock: Outline = [false, true].flatMap((flipX) =>
  [false, true].flatMap((flipY) => leaf.map((command) => mirror(command, flipX, flipY))),
);

/** The mark: an arched door, and the 1 in it; 88 × 88. */
export const markDoor: Outline = [
  { type: 'M', x: 8, y: 84 },
  { type: 'L', x: 8, y: 34 },
  { type: 'C', x1: 8, y1: 17, x2: 20, y2: 6, x: 36, y: 6 },
  { type: 'L', x: 52, y: 6 },
  { type: 'C', x1: 68, y1: 6, x2: 80, y2: 17, x: 80, y: 34 },
  { type: 'L', x: 80, y: 86 },
  { type: 'L', x: 8, y: 86 },
  { type: 'Z' },
];
export const markOne: Outline = [
  { type: 'M', x: 37, y: 86 },
  { type: 'L', x: 37, y: 47 },
  { type: 'L', x: 25, y: 53 },
  { type: 'L', x: 25, y: 38 },
  { type: 'L', x: 42, y: 22 },
  { type: 'L', x: 57, y: 22 },
  { type: 'L', x: 57, y: 86 },
  { type: 'Z' },
];

/** The check of a step that is done, 24 × 24, as the outline of a stroke. */
export const check: Outline = [
  ...bar({ x: 4, y: 12 }, { x: 9, y: 17 }),
  ...bar({ x: 9, y: 17 }, { x: 20, y: 6 }),
  ...circle(4, 12, 2),
  ...circle(9, 17, 2),
  ...circle(20, 6, 2),
];

function mirror(command: OutlineCommand, flipX: boolean, flipY: boolean): OutlineCommand {
  const x = (value: number) => (flipX ? 40 - value : value);
  const y = (value: number) => (flipY ? 40 - value : value);
  switch (command.type) {
    case 'Z':
      return command;
    case 'M':
    case 'L':
      return { type: command.type, x: x(command.x), y: y(command.y) };
    case 'Q':
      return { type: 'Q', x1: x(command.x1), y1: y(command.y1), x: x(command.x), y: y(command.y) };
    case 'C':
      return {
        type: 'C',
        x1: x(command.x1),
        y1: y(command.y1),
        x2: x(command.x2),
        y2: y(command.y2),
        x: x(command.x),
        y: y(command.y),
      };
    default:
      return assertNever(command);
  }
}

/** A stroke four units wide, turned like `circle`, so that both add up under the nonzero rule. */
function bar(from: { x: number; y: number }, to: { x: number; y: number }): Outline {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const acrossX = (-(to.y - from.y) / length) * 2;
  const acrossY = ((to.x - from.x) / length) * 2;
  return [
    { type: 'M', x: from.x - acrossX, y: from.y - acrossY },
    { type: 'L', x: to.x - acrossX, y: to.y - acrossY },
    { type: 'L', x: to.x + acrossX, y: to.y + acrossY },
    { type: 'L', x: from.x + acrossX, y: from.y + acrossY },
    { type: 'Z' },
  ];
}
