import { css } from 'lit';
import type { CSSResult } from 'lit';

/**
 * The doorway around an element that a foreign website embeds. Laid out by the width of the column it is given, not
 * by the window.
 *
 * The page's own rules reach the element itself and, by inheritance, whatever is in it: `.frame` starts anew.
 */
export const frameStyles: CSSResult = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .frame {
    all: initial;
    display: flex;
    flex-direction: column;
    min-height: calc(520 * var(--_px));
    background: var(--_surface);
    color: var(--_ink);
    font: 400 var(--_body) / var(--_body-lh) var(--_font);
    font-synthesis: none;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
  }
  .lintel {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 10px 12px;
    align-items: center;
    padding: 12px 20px 14px;
    background: var(--_accent-deep);
    color: var(--_on-deep);
  }
  .lintel .mark {
    width: 34px;
    height: 34px;
  }
  .lintel .name {
    font-size: calc(18 * var(--_px));
    line-height: calc(26 * var(--_px));
    font-weight: 600;
    text-wrap: balance;
  }
  .lintel .transom {
    grid-column: 1 / -1;
    min-height: calc(2 * var(--mc-block, calc(14 * var(--_px))));
  }
  .opening {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 22px;
    padding: 18px 20px 22px;
  }
  .middle {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 18px;
    min-width: 0;
  }
  .actions {
    display: flex;
    gap: 12px;
    margin: auto -20px -22px;
    padding: 14px 20px 18px;
    border-top: 2px solid var(--_line);
  }
  .actions.open {
    margin: 0;
    padding: 4px 0;
    border: 0;
  }
  .actions > * {
    flex: none;
  }
  .actions > [variant='main'] {
    flex: 1;
  }
  .actions > [variant='back'] {
    --_s4: 12px;
  }
  .side {
    display: grid;
    gap: 20px;
    align-content: start;
  }
  h2.question {
    font-size: var(--_h1);
    line-height: var(--_h1-lh);
  }
  .question:focus {
    outline: none;
  }
  .panel {
    background: var(--_sunk);
    border-radius: var(--_radius-flat);
    outline: 2px solid var(--_panel-line);
    outline-offset: -2px;
    padding: 18px 20px;
  }
  .panel.sun {
    background: var(--_sun-soft);
  }
  .facts {
    display: grid;
    gap: 12px;
  }
  .facts dt {
    color: var(--_ink-soft);
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  .facts dd {
    font-weight: 600;
    font-size: var(--_value);
    line-height: var(--_value-lh);
  }
  .side.wide {
    display: none;
  }
  @container (min-width: 800px) {
    .lintel {
      grid-template-columns: auto 1fr minmax(0, 520px);
      padding: 18px 40px 20px;
    }
    .lintel .mark {
      width: 42px;
      height: 42px;
    }
    .lintel .name {
      font-size: calc(20 * var(--_px));
    }
    .lintel .transom {
      grid-column: 3;
    }
    .opening {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 384px;
      gap: 24px 64px;
      align-items: start;
      align-content: start;
      padding: 36px 40px 40px;
    }
    .middle {
      gap: 24px;
    }
    .actions > [variant='back'] {
      --_s4: inherit;
    }
    .actions {
      border: 0;
      margin: 8px 0 0;
      padding: 0;
      max-width: 620px;
    }
    h2.question {
      font-size: var(--_h1-wide);
      line-height: var(--_h1-wide-lh);
    }
    .panel {
      padding: 24px 28px;
    }
    .side.wide {
      display: grid;
    }
    .narrow-only {
      display: none;
    }
  }
  @media print {
    .actions,
    .no-print {
      display: none;
    }
  }
`;
