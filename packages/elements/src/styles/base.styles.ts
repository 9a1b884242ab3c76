import { css } from 'lit';
import type { CSSResult } from 'lit';

/**
 * Every value a component draws with.
 *
 * Pages and themes set `--mc-…` (tokens.css, kiosk.css, or only the two brand numbers); styles inside a shadow root
 * read `--_…`, which is the page's value or else the web default given here, so that a component stands on a foreign
 * page with nothing loaded. `--_px` is one pixel that grows with the reader's own text size and never shrinks below
 * one, whatever the page does to its root font size. An element within another one has them from there.
 */
export const valueStyles: CSSResult = css`
  :host {
    --_hue: var(--mc-brand-hue, 184);
    --_chroma: var(--mc-brand-chroma, 0.068);
    --_accent: var(--mc-accent, oklch(0.4 var(--_chroma) var(--_hue)));
    --_accent-strong: var(--mc-accent-strong, oklch(0.335 calc(var(--_chroma) * 0.86) var(--_hue)));
    --_accent-deep: var(--mc-accent-deep, oklch(0.265 calc(var(--_chroma) * 0.68) var(--_hue)));
    --_accent-line: var(--mc-accent-line, oklch(0.8 calc(var(--_chroma) * 0.6) var(--_hue)));
    --_accent-soft: var(--mc-accent-soft, oklch(0.945 calc(var(--_chroma) * 0.34) var(--_hue)));
    --_on-accent: var(--mc-on-accent, #fff);
    --_on-deep: var(--mc-on-deep, #fff);
    --_on-accent-soft: var(--mc-on-accent-soft, oklch(0.92 calc(var(--_chroma) * 0.45) var(--_hue)));
    --_sun: var(--mc-sun, #f7c64b);
    --_sun-soft: var(--mc-sun-soft, #fdeec2);
    --_sun-deep: var(--mc-sun-deep, #b98409);
    --_sun-line: var(--mc-sun-line, #8a6206);
    --_on-sun: var(--mc-on-sun, #13211f);
    --_surface: var(--mc-surface, #fbf6ea);
    --_raised: var(--mc-surface-raised, #fff);
    --_sunk: var(--mc-surface-sunk, #f1e9d6);
    --_line: var(--mc-line, #dccfb3);
    --_line-control: var(--mc-line-control, #6f6a59);
    --_ledge: var(--mc-ledge, #6f6a59);
    --_ink: var(--mc-ink, #13211f);
    --_ink-soft: var(--mc-ink-soft, #3d4a46);
    --_positive: var(--mc-positive, #2a5512);
    --_positive-soft: var(--mc-positive-soft, #e6f0d6);
    --_on-positive: var(--mc-on-positive, #fff);
    --_caution: var(--mc-caution, #6b4300);
    --_caution-soft: var(--mc-caution-soft, #fdeec2);
    --_danger: var(--mc-danger, #8f1d12);
    --_danger-soft: var(--mc-danger-soft, #fbe6df);
    --_on-danger: var(--mc-on-danger, #fff);
    --_font: var(--mc-font, var(--mc-typeface, system-ui), sans-serif);

    /* Each weight is a font of its own to be fetched: on a website there are three of them. */
    --_weight-display: var(--mc-weight-display, 700);

    --_px: max(1px, 0.0625rem);
    --_small: var(--mc-small, calc(16 * var(--_px)));
    --_small-lh: var(--mc-small-lh, calc(24 * var(--_px)));
    --_body: var(--mc-body, calc(18 * var(--_px)));
    --_body-lh: var(--mc-body-lh, calc(28 * var(--_px)));
    --_lead: var(--mc-lead, var(--_body));
    --_lead-lh: var(--mc-lead-lh, var(--_body-lh));
    --_strong: var(--mc-strong, calc(18 * var(--_px)));
    --_strong-lh: var(--mc-strong-lh, calc(28 * var(--_px)));
    --_value: var(--mc-value, calc(19 * var(--_px)));
    --_value-lh: var(--mc-value-lh, calc(28 * var(--_px)));
    --_h2: var(--mc-h2, calc(20 * var(--_px)));
    --_h2-lh: var(--mc-h2-lh, calc(28 * var(--_px)));
    --_h1: var(--mc-h1, calc(28 * var(--_px)));
    --_h1-lh: var(--mc-h1-lh, calc(36 * var(--_px)));
    --_h1-wide: var(--mc-h1-wide, calc(38 * var(--_px)));
    --_h1-wide-lh: var(--mc-h1-wide-lh, calc(50 * var(--_px)));

    --_s1: var(--mc-s1, calc(6 * var(--_px)));
    --_s2: var(--mc-s2, calc(10 * var(--_px)));
    --_s3: var(--mc-s3, calc(14 * var(--_px)));
    --_s4: var(--mc-s4, calc(20 * var(--_px)));
    --_s5: var(--mc-s5, calc(32 * var(--_px)));

    --_border: var(--mc-border, 2px);
    --_border-chosen: var(--mc-border-chosen, 3px);
    --_rule: var(--mc-rule, 2px);
    --_ledge-height: var(--mc-ledge-height, 4px);
    --_main-ledge-height: var(--mc-main-ledge-height, 6px);
    --_radius-door: var(--mc-radius-door, 14px 14px 7px 7px);
    --_radius-door-small: var(--mc-radius-door-small, 10px 10px 6px 6px);
    --_radius-field: var(--mc-radius-field, 10px);
    --_radius-flat: var(--mc-radius-flat, 12px);
    --_panel-line: var(--mc-panel-line, transparent);
    --_focus-in: var(--mc-focus-in, #13211f);
    --_focus-out: var(--mc-focus-out, #f7c64b);
    --_focus:
      0 0 0 var(--mc-focus-inner, 3px) var(--_focus-in), 0 0 0 var(--mc-focus-outer, 7px) var(--_focus-out);
    --_press-time: var(--mc-press-time, 80ms);
    --_ease: var(--mc-ease, cubic-bezier(0.2, 0.7, 0.2, 1));
  }
`;

/** What each component starts from: the values, a reset, the text, and what only a screen reader gets. */
export const baseStyles: readonly CSSResult[] = [
  valueStyles,
  css`
    :host {
      display: block;
      box-sizing: border-box;
      font: 400 var(--_body) / var(--_body-lh) var(--_font);
      letter-spacing: normal;
      text-align: start;
      text-transform: none;
      color: var(--_ink);
    }
    :host([hidden]) {
      display: none;
    }
    * {
      box-sizing: border-box;
      margin: 0;
    }
    ul,
    ol {
      list-style: none;
      padding: 0;
    }
    h1,
    h2 {
      font-weight: 700;
      letter-spacing: -0.01em;
      text-wrap: balance;
    }
    h2 {
      font-size: var(--_h2);
      line-height: var(--_h2-lh);
    }
    button,
    input,
    textarea {
      font: inherit;
      letter-spacing: inherit;
      color: inherit;
    }
    svg {
      display: block;
      flex: none;
    }
    .icon {
      width: 1.3em;
      height: 1.3em;
      stroke-width: 2.2;
    }
    .soft {
      color: var(--_ink-soft);
    }
    .small {
      font-size: var(--_small);
      line-height: var(--_small-lh);
    }
    .hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (prefers-reduced-motion: reduce) {
      *,
      ::before,
      ::after {
        animation: none !important;
        transition: none !important;
      }
    }
  `,
];
