import { css, html, LitElement, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Light modules that a reader needs around the code (ISO/IEC 18004, 4 modules). */
const quietModules = 4;

/** A QR code, always black on white with its quiet zone, whatever the theme. Size it by its width. */
export class McQr extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
      width: 10rem;
    }
    :host([hidden]) {
      display: none;
    }
    svg {
      display: block;
      width: 100%;
      height: auto;
      background: #fff;
      border-radius: 6px;
      forced-color-adjust: none;
    }
  `;
  static override properties: PropertyDeclarations = { text: {}, label: {} };

  /** What the code says. */
  declare text: string;
  /** What a screen reader says it is. */
  declare label: string;

  constructor() {
    super();
    this.text = '';
    this.label = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.text === '') return nothing;
    const { data, size } = encode(this.text, { ecc: 'M', border: 0 });
    const side = size + 2 * quietModules;
    return html`<svg
      viewBox="0 0 ${side} ${side}"
      shape-rendering="crispEdges"
      role="img"
      aria-label=${this.label}
    >
      <rect width=${side} height=${side} fill="#fff" />
      <path d=${modulesPath(data)} />
    </svg>`;
  }
}

function modulesPath(modules: readonly (readonly boolean[])[]): string {
  return modules
    .map((row, y) =>
      row.map((dark, x) => (dark ? `M${x + quietModules} ${y + quietModules}h1v1h-1z` : '')).join(''),
    )
    .join('');
}
