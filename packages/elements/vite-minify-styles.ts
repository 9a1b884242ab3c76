import type { Plugin } from 'vite';

/** Takes the indentation and the comments out of `css` templates; minifiers leave what stands in a template alone. */
export function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    enforce: 'pre',
    transform: {
      filter: { id: /\.styles\.ts$|\/src\/.*\.ts$/ },
      handler(code) {
        if (!code.includes('css`')) return undefined;
        return { code: code.replaceAll(/\bcss`[^`]*`/g, (template) => squeeze(template)), map: null };
      },
    },
  };
}

function squeeze(template: string): string {
  return template
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/;\}/g, '}')
    .replaceAll(/` | `/g, '`');
}
