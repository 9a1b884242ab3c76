import { encode } from 'jpeg-js';

/** Colours of a drawn face, as red, green and blue. */
export interface Likeness {
  readonly skin: Colour;
  readonly hair: Colour;
  readonly shirt: Colour;
  readonly longHair: boolean;
}

export type Colour = readonly [red: number, green: number, blue: number];

/** Four drawn people, who look like nobody. */
export const likenesses = {
  man: { skin: [226, 184, 148], hair: [38, 30, 28], shirt: [238, 240, 243], longHair: false },
  woman: { skin: [234, 196, 164], hair: [46, 32, 28], shirt: [60, 92, 140], longHair: true },
  elder: { skin: [214, 172, 138], hair: [172, 172, 176], shirt: [92, 74, 60], longHair: false },
  traveller: { skin: [240, 208, 182], hair: [150, 108, 58], shirt: [52, 84, 66], longHair: true },
} as const satisfies Readonly<Record<string, Likeness>>;

/** A picture in memory: four bytes a dot. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const BACKGROUND: Colour = [206, 218, 232];
const QUALITY = 88;

/** A face made of ellipses as a JPEG, so that no picture of a person is ever needed. */
export function drawPortrait(likeness: Likeness, widthPixels = 300): Uint8Array {
  const drawing = drawFace(likeness, widthPixels);
  return new Uint8Array(encode({ ...drawing, data: Buffer.from(drawing.data) }, QUALITY).data);
}

/** The same face before it is a JPEG; three wide by four high. */
export function drawFace({ skin, hair, shirt, longHair }: Likeness, width: number): Drawing {
  const height = Math.round((width * 4) / 3);
  const shapes: readonly Shape[] = [
    ...(longHair ? [ellipse(hair, [0.5, 0.56], [0.29, 0.34])] : []),
    ellipse(shirt, [0.5, 1.08], [0.46, 0.3]),
    ellipse(shaded(skin, 0.9), [0.5, 0.74], [0.1, 0.16]),
    ellipse(hair, [0.5, 0.4], [0.245, 0.245]),
    ellipse(skin, [0.5, 0.46], [0.205, 0.23]),
    ellipse(hair, [0.5, 0.26], [0.2, 0.075]),
    ellipse([255, 255, 255], [0.41, 0.45], [0.038, 0.018]),
    ellipse([255, 255, 255], [0.59, 0.45], [0.038, 0.018]),
    ellipse([40, 30, 26], [0.41, 0.45], [0.016, 0.015]),
    ellipse([40, 30, 26], [0.59, 0.45], [0.016, 0.015]),
    ellipse(shaded(hair, 0.9), [0.41, 0.405], [0.05, 0.01]),
    ellipse(shaded(hair, 0.9), [0.59, 0.405], [0.05, 0.01]),
    ellipse(shaded(skin, 0.82), [0.5, 0.535], [0.024, 0.012]),
    ellipse([176, 92, 88], [0.5, 0.6], [0.06, 0.012]),
  ];
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at: Point = [x / width, y / height];
      const colour = shapes.findLast((shape) => shape.holds(at))?.colour ?? BACKGROUND;
      const light = 1 - 0.12 * at[1] + grain(x, y);
      data.set([...shaded(colour, light), 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

type Point = readonly [across: number, down: number];

interface Shape {
  readonly colour: Colour;
  holds(point: Point): boolean;
}

const ellipse = (colour: Colour, [centerX, centerY]: Point, [radiusX, radiusY]: Point): Shape => ({
  colour,
  holds: ([x, y]) => ((x - centerX) / radiusX) ** 2 + ((y - centerY) / radiusY) ** 2 <= 1,
});

const shaded = ([red, green, blue]: Colour, light: number): Colour => [
  Math.min(255, red * light),
  Math.min(255, green * light),
  Math.min(255, blue * light),
];

/** The same fine noise each time, which gives the picture the size of a real one. */
const grain = (x: number, y: number): number =>
  (((x * 7919 + y * 104_729 + x * y * 31) % 97) / 97 - 0.5) * 0.03;
