/** Where the parts of one weight of Be Vietnam Pro (SIL OFL) are served. */
export interface FontFiles {
  readonly weight: number;
  readonly latin: string;
  readonly vietnamese: string;
}

const family = 'Be Vietnam Pro';

/** The Vietnamese part as @fontsource cuts it; everything else comes from the Latin part. */
const vietnameseRange =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';

/**
 * Tells the document where Be Vietnam Pro is; the browser loads a part when a letter of it is drawn.
 *
 * A component cannot declare fonts in its shadow root, and a `<style>` in the page would need the page's leave: the
 * FontFace API needs `font-src` alone. Weights the page already has under that name are left to the page, so a second
 * call adds nothing. Until the files are there, and where they never come, the next family of `--mc-font` is drawn.
 */
export function declareFonts(files: readonly FontFiles[], fonts: FontFaceSet = document.fonts): void {
  const known = new Set(
    Array.from(fonts)
      .filter((face) => face.family.replaceAll(/["']/g, '') === family)
      .map((face) => face.weight),
  );
  for (const { weight, latin, vietnamese } of files) {
    if (known.has(String(weight))) continue;
    const face = (url: string, unicodeRange?: string): FontFace =>
      new FontFace(family, `url("${url}") format("woff2")`, {
        weight: String(weight),
        display: 'swap',
        ...(unicodeRange === undefined ? {} : { unicodeRange }),
      });
    fonts.add(face(latin));
    fonts.add(face(vietnamese, vietnameseRange));
  }
}
