import type { FontWeight } from '../fonts/typeface.ts';

export interface TextStyle {
  readonly weight: FontWeight;
  /** Size of the em square. */
  readonly sizeDots: number;
  /** From one baseline to the next. */
  readonly lineDots: number;
}

/** All measures in dots; 8 a millimetre at 203 dpi. No letter is smaller than 27 (3.4 mm): thermal heads drop them. */
export interface PaperStyle {
  readonly widthDots: number;
  readonly marginDots: number;
  readonly contentDots: number;
  readonly body: TextStyle;
  readonly strong: TextStyle;
  readonly value: TextStyle;
  readonly title: TextStyle;
  readonly heading: TextStyle;
  readonly unitName: TextStyle;
  readonly code: TextStyle;
  /** At most: it shrinks to one line. */
  readonly number: TextStyle;
  readonly total: TextStyle;
  readonly stepName: TextStyle;
  readonly stepNumber: TextStyle;
}

const body: TextStyle = { weight: 500, sizeDots: 27, lineDots: 38 };

const common = {
  body,
  strong: { ...body, weight: 800 },
  value: { ...body, weight: 700 },
} as const;

const wide = {
  ...common,
  title: { weight: 800, sizeDots: 40, lineDots: 52 },
  heading: { weight: 800, sizeDots: 32, lineDots: 44 },
  unitName: { weight: 800, sizeDots: 32, lineDots: 42 },
  code: { weight: 800, sizeDots: 42, lineDots: 56 },
  number: { weight: 800, sizeDots: 190, lineDots: 228 },
  total: { weight: 800, sizeDots: 36, lineDots: 50 },
  stepName: { weight: 800, sizeDots: 30, lineDots: 40 },
  stepNumber: { weight: 800, sizeDots: 28, lineDots: 52 },
} as const;

const narrow = {
  ...common,
  title: { weight: 800, sizeDots: 36, lineDots: 48 },
  heading: { weight: 800, sizeDots: 30, lineDots: 42 },
  unitName: { weight: 800, sizeDots: 29, lineDots: 38 },
  code: { weight: 800, sizeDots: 40, lineDots: 52 },
  number: { weight: 800, sizeDots: 150, lineDots: 180 },
  total: { weight: 800, sizeDots: 32, lineDots: 46 },
  stepName: { weight: 800, sizeDots: 28, lineDots: 38 },
  stepNumber: { weight: 800, sizeDots: 28, lineDots: 52 },
} as const;

/** From this width on the paper is a wide one (80 mm); below it is a narrow one (58 mm). */
const wideFromDots = 500;

/** The measures of the paper for a printing width. */
export function paperStyle(widthDots: number): PaperStyle {
  const isWide = widthDots >= wideFromDots;
  const marginDots = isWide ? 24 : 10;
  return { ...(isWide ? wide : narrow), widthDots, marginDots, contentDots: widthDots - 2 * marginDots };
}
