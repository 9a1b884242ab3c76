/**
 * A receipt as a list of blocks. Plain JSON: the shell composes it, the device host turns it into dots. Text is NFC.
 */
export interface ReceiptDocument {
  readonly language: 'vi' | 'en';
  readonly blocks: readonly ReceiptBlock[];
}

export type ReceiptBlock =
  /** Strip of breeze blocks, the edge of the paper. */
  | { readonly kind: 'ornament' }
  /** The mark (arched door with a 1), the unit's name, and a second line. */
  | { readonly kind: 'letterhead'; readonly name: string; readonly detail: string }
  | { readonly kind: 'rule'; readonly dashed?: boolean }
  | { readonly kind: 'title'; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly align?: 'start' | 'center';
      readonly strong?: boolean;
    }
  /** A queue number, as large as the paper is wide. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'qr'; readonly text: string }
  /** Label left, value right; values wrap to the right. */
  | { readonly kind: 'row'; readonly label: string; readonly value: string; readonly total?: boolean }
  /** Numbered steps; a done one shows a check. */
  | {
      readonly kind: 'steps';
      readonly steps: readonly { readonly name: string; readonly detail: string; readonly done: boolean }[];
    }
  /** A boxed list: what to bring. */
  | { readonly kind: 'box'; readonly title: string; readonly lines: readonly string[] };
