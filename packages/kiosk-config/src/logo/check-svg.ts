import { SaxesParser } from 'saxes';

/** What a flat drawing needs. No script, no link, no style sheet, no text in a font that may not be there. */
const elements: ReadonlySet<string> = new Set(
  [
    'svg',
    'g',
    'defs',
    'title',
    'desc',
    'path',
    'rect',
    'circle',
    'ellipse',
    'line',
    'polyline',
    'polygon',
  ].concat(['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'use']),
);

const attributes: ReadonlySet<string> = new Set(
  [
    'xmlns xmlns:xlink version viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points id class role',
    'fill fill-rule fill-opacity clip-rule clip-path stroke stroke-width stroke-linecap stroke-linejoin',
    'stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity color transform mask',
    'gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity clipPathUnits maskUnits',
    'maskContentUnits preserveAspectRatio href xlink:href aria-hidden aria-label xml:space enable-background',
  ].flatMap((names) => names.split(' ')),
);

/** A drawing nested deeper, or made of more parts, is not a logo. */
const mostElements = 2000;
const deepest = 40;

/** What keeps an SVG file from the screen. Never throws. */
export function checkSvg(bytes: Uint8Array): readonly string[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return ['is not UTF-8'];
  }
  const reasons = new Set<string>();
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  let count = 0;
  let isTooDeep = false;
  parser.on('doctype', () => reasons.add('must not have a DOCTYPE'));
  parser.on('processinginstruction', () => reasons.add('must not have processing instructions'));
  parser.on('opentag', ({ name, attributes: given }) => {
    if (depth === 0 && name !== 'svg') reasons.add('is not an SVG drawing');
    depth += 1;
    count += 1;
    isTooDeep ||= depth > deepest || count > mostElements;
    if (!elements.has(name)) reasons.add(`must not have <${shorten(name)}>`);
    for (const [attribute, value] of Object.entries(given)) {
      if (!attributes.has(attribute)) reasons.add(`must not have the attribute ${shorten(attribute)}`);
      else if (leadsOut(attribute, value)) reasons.add(`must not lead out of the file, as ${attribute} does`);
    }
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.on('error', () => reasons.add('is not well-formed XML'));
  try {
    parser.write(text).close();
  } catch {
    reasons.add('is not well-formed XML');
  }
  if (count === 0) reasons.add('is not an SVG drawing');
  if (isTooDeep) reasons.add('has too many parts');
  return [...reasons].slice(0, 10);
}

/** Links and paint lead to parts of the same file alone. */
function leadsOut(attribute: string, value: string): boolean {
  if (attribute === 'href' || attribute === 'xlink:href') return !/^#[\w.-]+$/.test(value);
  if (attribute.startsWith('xmlns')) return !value.startsWith('http://www.w3.org/');
  const paints = value.matchAll(/url\s*\(([^)]*)\)?/gi);
  return [...paints].some(([, target = '']) => !/^\s*['"]?#[\w.-]+['"]?\s*$/.test(target));
}

function shorten(name: string): string {
  return name.length > 30 ? `${name.slice(0, 30)}…` : name;
}
