import { css, html, LitElement, nothing } from 'lit';
import type { CSSResult, TemplateResult } from 'lit';

/** The drawing of one icon on a 24 × 24 field: SVG path data. */
export type IconPath = string & { readonly iconPath?: never };

/**
 * Draws an icon in the colour of the text around it; it says nothing to a screen reader.
 *
 * Size it through the class, or leave it at 1.3 times the text.
 */
export function icon(path: IconPath, className = ''): TemplateResult {
  return html`<svg
    class="icon ${className}"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`;
}

/** What `icon()` needs in a component's styles. */
export const iconStyles: CSSResult = css`
  .icon {
    display: block;
    flex: none;
    width: 1.3em;
    height: 1.3em;
    stroke-width: 2.2;
  }
`;

/** `<mc-icon>`: an icon for pages that are not written in Lit. Set `icon` to one of `icons.ts`. */
export class McIcon extends LitElement {
  static override properties = { icon: { attribute: false } };
  static override styles = [
    iconStyles,
    css`
      :host {
        display: inline-block;
        vertical-align: -0.25em;
      }
    `,
  ];

  declare icon: IconPath | undefined;

  protected override render(): TemplateResult | typeof nothing {
    return this.icon === undefined ? nothing : icon(this.icon);
  }
}
