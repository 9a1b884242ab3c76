import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Takes indentation and comments out of `html`, `svg` and `css` templates: minifiers leave templates alone. */
export function squeezeTemplates(): Plugin {
  return {
    name: 'squeeze-templates',
    enforce: 'post',
    transform: {
      filter: { id: /\/elements\/src\/.*\.ts$/, code: /\b(?:html|svg|css)`/ },
      handler(code) {
        const edits: Edit[] = [];
        collect(this.parse(code), code, edits);
        let squeezed = code;
        for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start)) {
          squeezed = squeezed.slice(0, start) + text + squeezed.slice(end);
        }
        return { code: squeezed, map: null };
      },
    },
  };
}

function collect(value: unknown, code: string, edits: Edit[]): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, code, edits);
    return;
  }
  if (!isNode(value)) return;
  const { tag, quasi } = value;
  if (value.type === 'TaggedTemplateExpression' && isNode(tag) && isNode(quasi)) {
    const squeeze = squeezers[String(tag['name'])];
    for (const part of squeeze === undefined ? [] : (quasi['quasis'] as readonly Node[])) {
      const raw = (part['value'] as { readonly raw: string }).raw;
      // Cut at the wrong place, a page would be broken without a word.
      if (!code.startsWith(raw, part.start)) throw new Error('the parser and the text do not agree');
      edits.push({ start: part.start, end: part.start + raw.length, text: squeeze?.(raw) ?? raw });
    }
  }
  for (const child of Object.values(value)) collect(child, code, edits);
}

// Never to nothing: the blank between two bindings is what separates them.
const markup = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

const squeezers: Readonly<Record<string, (text: string) => string>> = {
  html: markup,
  svg: markup,
  css: (text) =>
    text
      .replaceAll(/\/\*.*?\*\//gs, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/ ?([{};,]) ?/g, '$1')
      .replaceAll(';}', '}')
      // In selectors no blank follows a colon.
      .replaceAll(': ', ':')
      .replaceAll(' > ', '>')
      .replaceAll(/(?<![\w.])0(?=\.\d)/g, ''),
};

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
