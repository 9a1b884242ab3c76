import { css, html, svg } from 'lit';
import type { CSSResult, TemplateResult } from 'lit';

/** One breeze block (ô gió) on a 40 × 40 field: our only ornament. */
export const breezeBlockPath =
  'M18.6 18.6C9 18.2 3.4 12 3 3c9 .4 15.2 6 15.6 15.6Z' +
  'M21.4 18.6C31 18.2 36.6 12 37 3c-9 .4-15.2 6-15.6 15.6Z' +
  'M21.4 21.4C31 21.8 36.6 28 37 37c-9-.4-15.2-6-15.6-15.6Z' +
  'M18.6 21.4C9 21.8 3.4 28 3 37c9-.4 15.2-6 15.6-15.6Z';

/** A wall of blocks, two high, as wide as its place; `id` is unique within the shadow root. */
export function breezeWall(id: string): TemplateResult {
  return html`<svg class="wall" viewBox="0 0 80 80" preserveAspectRatio="xMinYMin meet" aria-hidden="true">
    <pattern id=${id} width="40" height="40" patternUnits="userSpaceOnUse">
      <path d=${breezeBlockPath} fill="currentColor" />
    </pattern>
    <rect width="8000" height="80" fill="url(#${id})" />
  </svg>`;
}

/** Blocks that light up one after another while something is under way. */
export function waitingBlocks(columns: number, rows = 1): TemplateResult {
  const blocks = Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [(index % columns) * 40, Math.floor(index / columns) * 40];
    return svg`<path class="b${index % 6}" transform="translate(${x} ${y})" d=${breezeBlockPath} />`;
  });
  return html`<svg
    class="waiting"
    viewBox="0 0 ${columns * 40} ${rows * 40}"
    fill="currentColor"
    aria-hidden="true"
  >
    ${blocks}
  </svg>`;
}

/** What `waitingBlocks()` needs in a component's styles; without motion the blocks simply stand. */
export const waitingStyles: CSSResult = css`
  @media not (prefers-reduced-motion: reduce) {
    .waiting path {
      animation: light 2.4s steps(1) infinite;
    }
    .waiting .b1 {
      animation-delay: 0.4s;
    }
    .waiting .b2 {
      animation-delay: 0.8s;
    }
    .waiting .b3 {
      animation-delay: 1.2s;
    }
    .waiting .b4 {
      animation-delay: 1.6s;
    }
    .waiting .b5 {
      animation-delay: 2s;
    }
  }
  @keyframes light {
    0% {
      opacity: 1;
    }
    50% {
      opacity: 0.3;
    }
  }
`;
