/**
 * Writes `icons.ts` from the Lucide icons named here: `node src/icon/make-icons.node.ts` in this package.
 *
 * Every shape becomes part of one path, so that one template draws every icon and unused icons fall out of a bundle.
 * Icons that no website shows before its first question go to `later-icons.ts`, out of what is loaded first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const names = [
  'a-large-small',
  'accessibility',
  'arrow-big-up',
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'banknote',
  'bell',
  'building-2',
  'calendar-check',
  'camera',
  'check',
  'chevron-right',
  'circle-check',
  'clock',
  'contrast',
  'copy',
  'delete',
  'download',
  'eye',
  'file-text',
  'folder-search',
  'gavel',
  'globe',
  'hourglass',
  'id-card',
  'info',
  'keyboard',
  'life-buoy',
  'list',
  'lock',
  'log-out',
  'map-pin',
  'message-square',
  'mic',
  'minus',
  'octagon-alert',
  'pencil',
  'phone',
  'plus',
  'pointer',
  'printer',
  'qr-code',
  'rotate-cw',
  'scan-line',
  'scan-qr-code',
  'search',
  'send',
  'shield-check',
  'ticket',
  'trash-2',
  'triangle-alert',
  'undo-2',
  'user',
  'volume-2',
  'wifi-off',
  'x',
];

const folder = join(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons');

type Attributes = Readonly<Record<string, string>>;

const number = (attributes: Attributes, name: string): number => Number(attributes[name] ?? 0);

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

function rectangle(attributes: Attributes): string {
  const [x, y] = [number(attributes, 'x'), number(attributes, 'y')];
  const [width, height] = [number(attributes, 'width'), number(attributes, 'height')];
  const r = number(attributes, 'rx');
  const corner = (dx: number, dy: number): string => (r === 0 ? '' : `a${r} ${r} 0 0 1 ${dx} ${dy}`);
  return (
    `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}` +
    `h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}z`
  );
}

/** A path that follows another must not start where that one ended; what follows its first point stays relative. */
function absoluteStart(path: string): string {
  return path.replace(/^m(-?[\d.]+[ ,]?-?[\d.]+) ?(?=[-\d.])/, 'M$1l').replace(/^m/, 'M');
}

function pathOf(shape: string, attributes: Attributes): string {
  switch (shape) {
    case 'path':
      return absoluteStart(attributes['d'] ?? '');
    case 'rect':
      return rectangle(attributes);
    case 'circle':
      return ellipse(
        number(attributes, 'cx'),
        number(attributes, 'cy'),
        number(attributes, 'r'),
        number(attributes, 'r'),
      );
    case 'ellipse':
      return ellipse(
        number(attributes, 'cx'),
        number(attributes, 'cy'),
        number(attributes, 'rx'),
        number(attributes, 'ry'),
      );
    case 'line':
      return `M${attributes['x1']} ${attributes['y1']}L${attributes['x2']} ${attributes['y2']}`;
    case 'polyline':
      return `M${attributes['points']}`;
    case 'polygon':
      return `M${attributes['points']}z`;
    default:
      throw new Error(`Lucide uses a shape this script does not know: ${shape}`);
  }
}

function iconPath(name: string): string {
  const source = readFileSync(join(folder, `${name}.svg`), 'utf8');
  const body = source.slice(source.indexOf('>', source.indexOf('<svg')) + 1);
  return [...body.matchAll(/<(\w+)([^>]*)\/>/g)]
    .map(([, shape, attributes]) => {
      const pairs = [...(attributes ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        value,
      ]);
      return pathOf(shape ?? '', Object.fromEntries(pairs));
    })
    .join('');
}

const camel = (name: string): string =>
  name === 'delete' ? 'deleteKey' : name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const later = new Set([
  'building-2',
  'camera',
  'chevron-right',
  'download',
  'gavel',
  'hourglass',
  'keyboard',
  'list',
  'printer',
  'send',
  'ticket',
  'trash-2',
  'undo-2',
  'user',
  'wifi-off',
]);

function write(file: string, chosen: readonly string[], rest = ''): void {
  const constants = chosen.map((name) => `export const ${camel(name)}: IconPath = '${iconPath(name)}';`);
  writeFileSync(
    join(import.meta.dirname, file),
    `// Made by make-icons.node.ts from lucide-static. Icons: Lucide contributors, ISC licence.
import type { IconPath } from './icon.ts';

${constants.join('\n')}
${rest}`,
  );
}

const [laterNames, firstNames] = [
  names.filter((name) => later.has(name)),
  names.filter((name) => !later.has(name)),
];
write('later-icons.ts', laterNames);
write('icons.ts', firstNames, `\nexport { ${laterNames.map(camel).join(', ')} } from './later-icons.ts';\n`);
