/** One stroke of the pen, absolute coordinates; what opentype.js gives for a glyph. */
export type OutlineCommand =
  | { readonly type: 'M' | 'L'; readonly x: number; readonly y: number }
  | { readonly type: 'Q'; readonly x1: number; readonly y1: number; readonly x: number; readonly y: number }
  | {
      readonly type: 'C';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly type: 'Z' };

/** A shape with curves; filled by the nonzero rule. */
export type Outline = readonly OutlineCommand[];

/** Placement of an outline on the dots: `dots = units × scale + offset`. */
export interface Placement {
  readonly scaleX: number;
  /** Negative where the outline's y points upwards. */
  readonly scaleY: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** A straight edge in dots, always downwards; `winding` says which way the pen went. */
export interface Edge {
  readonly topX: number;
  readonly topY: number;
  readonly bottomX: number;
  readonly bottomY: number;
  readonly winding: 1 | -1;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A curve of a glyph is at most some 30 dots long: eight pieces stay within a tenth of a dot. */
const piecesPerCurve = 8;

/** Places the outline and cuts its curves into straight edges; contours are closed, level edges left out. */
export function flattenOutline(outline: Outline, placement: Placement): readonly Edge[] {
  const edges: Edge[] = [];
  const place = (x: number, y: number): Point => ({
    x: x * placement.scaleX + placement.offsetX,
    y: y * placement.scaleY + placement.offsetY,
  });
  let start: Point = { x: 0, y: 0 };
  let pen: Point = start;
  const lineTo = (point: Point) => {
    if (point.y > pen.y) {
      edges.push({ topX: pen.x, topY: pen.y, bottomX: point.x, bottomY: point.y, winding: 1 });
    } else if (point.y < pen.y) {
      edges.push({ topX: point.x, topY: point.y, bottomX: pen.x, bottomY: pen.y, winding: -1 });
    }
    pen = point;
  };
  for (const command of outline) {
    switch (command.type) {
      case 'M':
        lineTo(start);
        start = place(command.x, command.y);
        pen = start;
        break;
      case 'L':
        lineTo(place(command.x, command.y));
        break;
      case 'Q': {
        const from = pen;
        const control = place(command.x1, command.y1);
        const to = place(command.x, command.y);
        for (let piece = 1; piece <= piecesPerCurve; piece += 1) {
          lineTo(quadratic(from, control, to, piece / piecesPerCurve));
        }
        break;
      }
      case 'C': {
        const from = pen;
        const first = place(command.x1, command.y1);
        const second = place(command.x2, command.y2);
        const to = place(command.x, command.y);
        const pieces = piecesPerCurve * 2;
        for (let piece = 1; piece <= pieces; piece += 1) {
          lineTo(cubic(from, first, second, to, piece / pieces));
        }
        break;
      }
      case 'Z':
        lineTo(start);
        break;
    }
  }
  lineTo(start);
  return edges;
}

function quadratic(from: Point, control: Point, to: Point, t: number): Point {
  const s = 1 - t;
  return {
    x: s * s * from.x + 2 * s * t * control.x + t * t * to.x,
    y: s * s * from.y + 2 * s * t * control.y + t * t * to.y,
  };
}

function cubic(from: Point, first: Point, second: Point, to: Point, t: number): Point {
  const s = 1 - t;
  const a = s * s * s;
  const b = 3 * s * s * t;
  const c = 3 * s * t * t;
  const d = t * t * t;
  return {
    x: a * from.x + b * first.x + c * second.x + d * to.x,
    y: a * from.y + b * first.y + c * second.y + d * to.y,
  };
}
