import { css } from 'lit';
import type { CSSResult } from 'lit';
import { waitingStyles } from '../base/breeze-block.ts';
import { headingStyles } from '../heading/heading.ts';

export const applicationStyles: readonly CSSResult[] = [
  headingStyles,
  waitingStyles,
  css`
    .pages {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    /* Unseen and without a height, but laid out: in its place it then needs only to be painted. */
    .ahead {
      visibility: hidden;
      height: 0;
      overflow: clip;
    }
    .left {
      display: none;
    }
    .loading {
      display: grid;
      gap: 18px;
    }
    .loading i {
      height: 44px;
      border-radius: var(--_radius-flat);
      background: var(--_sunk);
    }
    .loading i:nth-of-type(1) {
      width: 70%;
    }
    .loading i:nth-of-type(2) {
      height: 120px;
    }
    .fault,
    .notice,
    .safe,
    .due,
    .success {
      display: flex;
      gap: 16px;
      align-items: flex-start;
    }
    .fault > .icon {
      width: 44px;
      height: 44px;
      color: var(--_danger);
    }
    .notice {
      padding: 16px 18px;
      border-radius: var(--_radius-flat);
      outline: 2px solid var(--_panel-line);
      outline-offset: -2px;
    }
    .notice .icon {
      width: 32px;
      height: 32px;
    }
    .notice h2:focus {
      outline: none;
    }
    .notice.caution {
      background: var(--_caution-soft);
    }
    .notice.caution .icon {
      color: var(--_caution);
    }
    .notice.danger {
      background: var(--_danger-soft);
    }
    .notice.danger .icon {
      color: var(--_danger);
    }
    .safe {
      background: var(--_positive-soft);
    }
    .safe .icon {
      width: 34px;
      height: 34px;
      color: var(--_positive);
    }
    .wait,
    .again {
      color: var(--_accent);
    }
    .again p {
      color: var(--_ink);
      font-weight: 600;
    }
    .waiting {
      height: 34px;
      margin-bottom: 8px;
    }
    .fee {
      display: grid;
      gap: 8px;
    }
    .legal {
      display: grid;
      gap: 8px;
      margin-top: 8px;
    }
    .legal b {
      font-weight: 600;
    }
    .legal .soft {
      display: block;
    }
    h2.next {
      margin-top: 16px;
    }
    .success {
      align-items: center;
    }
    .success .icon {
      width: 48px;
      height: 48px;
      color: var(--_positive);
    }
    .ticket {
      display: grid;
      gap: 16px 24px;
      background: var(--_raised);
      box-shadow: inset 0 0 0 2px var(--_line);
    }
    .ticket mc-qr {
      width: 180px;
      justify-self: center;
    }
    .code {
      font-weight: var(--_weight-display);
      font-size: calc(22 * var(--_px));
      line-height: calc(32 * var(--_px));
      font-variant-numeric: tabular-nums;
      overflow-wrap: anywhere;
    }
    .due {
      align-items: center;
    }
    .due .icon {
      width: 40px;
      height: 40px;
    }
    .done-actions {
      display: grid;
      gap: 12px;
    }
    @container (min-width: 560px) {
      .ticket {
        grid-template-columns: auto 1fr;
        align-items: center;
      }
      .code {
        font-size: calc(26 * var(--_px));
        line-height: calc(38 * var(--_px));
      }
      .done-actions {
        grid-template-columns: 1fr 1fr;
      }
    }
    @container (min-width: 800px) {
      .opening:has(.side) .middle {
        max-width: 620px;
      }
      .opening:not(:has(.side)) {
        grid-template-columns: minmax(0, 760px);
      }
    }
  `,
];
