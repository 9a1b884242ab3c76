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

/** The weights that the components' own rules ask for on a website. */
export const drawnWeights: readonly number[] = [400, 600, 700];

/**
 * Tells the document where Be Vietnam Pro is; the browser loads a part when a letter of it is drawn.
 *
 * A component cannot declare fonts in its shadow root, and a `<style>` in the page would need the page's leave: the
 * FontFace API needs `font-src` alone. Weights the page already has under that name are left to the page, so a second
 * call adds nothing. Until the files are there, and where they never come, the system's own is drawn.
 */
export function declareFonts(files: readonly FontFiles[], fonts: FontFaceSet = document.fonts): void {
  for (const face of facesOf(files, fonts)) fonts.add(face);
  nameFamily();
}

/**
 * The same in two steps: with each font that arrives, a browser lays the whole page out anew. Here the weights that are
 * drawn are fetched first, and what is returned puts them all up at once. A file that does not come is left out of that.
 */
export async function fetchFonts(
  files: readonly FontFiles[],
  fonts: FontFaceSet = document.fonts,
): Promise<() => void> {
  const faces = facesOf(files, fonts);
  await Promise.allSettled(
    faces.filter(({ weight }) => drawnWeights.includes(Number(weight))).map((face) => face.load()),
  );
  return () => {
    // Another script of ours may have been quicker.
    const known = weightsIn(fonts);
    for (const face of faces) if (face.status !== 'error' && !known.has(face.weight)) fonts.add(face);
    nameFamily();
  };
}

let named: CSSStyleSheet | undefined;

/** From now on the components ask for the family: one that is asked for and not there is looked for at each size. */
function nameFamily(): void {
  if (named !== undefined) return;
  named = new CSSStyleSheet();
  named.replaceSync(`:root { --mc-typeface: '${family}', system-ui; }`);
  document.adoptedStyleSheets.push(named);
}

/** Of each weight that the document lacks, its parts. */
function facesOf(files: readonly FontFiles[], fonts: FontFaceSet): readonly FontFace[] {
  const known = weightsIn(fonts);
  return files
    .filter(({ weight }) => !known.has(String(weight)))
    .flatMap(({ weight, latin, vietnamese }) => [
      faceOf(latin, { weight: String(weight) }),
      faceOf(vietnamese, { weight: String(weight), unicodeRange: vietnameseRange }),
    ]);
}

function weightsIn(fonts: FontFaceSet): ReadonlySet<string> {
  return new Set(
    Array.from(fonts)
      .filter((face) => face.family.replaceAll(/["']/g, '') === family)
      .map((face) => face.weight),
  );
}

function faceOf(url: string, descriptors: FontFaceDescriptors): FontFace {
  return new FontFace(family, `url("${url}") format("woff2")`, { display: 'swap', ...descriptors });
}
