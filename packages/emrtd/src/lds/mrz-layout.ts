/** The three sizes of machine-readable zone (ICAO 9303-5, -6 and -4). */
export type MrzFormat = 'td1' | 'td2' | 'td3';

/** Where something stands in the lines joined together: first character and length. */
export type Span = readonly [start: number, length: number];

export interface MrzLayout {
  readonly format: MrzFormat;
  readonly characters: number;
  readonly spans: {
    readonly documentCode: Span;
    readonly issuer: Span;
    readonly documentNumber: Span;
    readonly optionalData: Span;
    readonly birthDate: Span;
    readonly sex: Span;
    readonly expiryDate: Span;
    readonly nationality: Span;
    readonly name: Span;
  };
  /** Fields with their check digit at the position after them, and the composite over several spans. */
  readonly composite: { readonly over: readonly Span[]; readonly digitAt: number };
}

export const mrzLayouts: readonly MrzLayout[] = [
  {
    format: 'td1',
    characters: 90,
    spans: {
      documentCode: [0, 2],
      issuer: [2, 3],
      documentNumber: [5, 9],
      optionalData: [15, 15],
      birthDate: [30, 6],
      sex: [37, 1],
      expiryDate: [38, 6],
      nationality: [45, 3],
      name: [60, 30],
    },
    composite: {
      over: [
        [5, 25],
        [30, 7],
        [38, 7],
        [48, 11],
      ],
      digitAt: 59,
    },
  },
  {
    format: 'td2',
    characters: 72,
    spans: {
      documentCode: [0, 2],
      issuer: [2, 3],
      name: [5, 31],
      documentNumber: [36, 9],
      nationality: [46, 3],
      birthDate: [49, 6],
      sex: [56, 1],
      expiryDate: [57, 6],
      optionalData: [64, 7],
    },
    composite: {
      over: [
        [36, 10],
        [49, 7],
        [57, 14],
      ],
      digitAt: 71,
    },
  },
  {
    format: 'td3',
    characters: 88,
    spans: {
      documentCode: [0, 2],
      issuer: [2, 3],
      name: [5, 39],
      documentNumber: [44, 9],
      nationality: [54, 3],
      birthDate: [57, 6],
      sex: [64, 1],
      expiryDate: [65, 6],
      optionalData: [72, 14],
    },
    composite: {
      over: [
        [44, 10],
        [57, 7],
        [65, 22],
      ],
      digitAt: 87,
    },
  },
];
