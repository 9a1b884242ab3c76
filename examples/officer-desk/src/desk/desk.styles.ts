import { css } from 'lit';
import type { CSSResult } from 'lit';

/** Lintel, opening, sill; in the opening the list beside the open case, or one of them where it is narrow. */
export const deskStyles: CSSResult = css`
  :host {
    container: desk / inline-size;
    display: flex !important;
    flex-direction: column;
    height: 100dvh;
    background: var(--_surface);
  }
  .lintel {
    display: flex;
    align-items: center;
    gap: 14px;
    flex: none;
    padding: 10px 20px 12px;
    background: var(--_accent-deep);
    color: var(--_on-deep);
  }
  .lintel .mark {
    width: 40px;
    height: 40px;
  }
  .lintel h1 {
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
    white-space: nowrap;
  }
  .lintel .wall {
    flex: 1;
    min-width: 0;
    height: 40px;
    color: var(--_accent);
  }
  main {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template-columns: minmax(400px, 500px) minmax(0, 1fr);
  }
  officer-case-list {
    border-inline-end: 2px solid var(--_line);
  }
  main.alone {
    grid-template-columns: minmax(0, 1fr);
    place-items: center;
    overflow-y: auto;
  }
  .sill {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    flex: none;
    padding: 8px 20px 10px;
    background: var(--_accent-deep);
    color: var(--_on-deep);
  }
  .sill .state {
    flex: 1;
    display: flex;
    align-items: center;
    min-width: 0;
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  .sill .news .fresh {
    margin-inline-start: 12px;
    font-weight: 400;
  }
  .sill .wrong,
  .sill .news {
    font-weight: 600;
  }
  .sill .wrong [role='status'] {
    display: flex;
    gap: 8px;
  }
  .sill .pressable {
    min-height: 44px;
    background: var(--_accent);
    color: var(--_on-accent);
    border-color: var(--_accent-line);
  }
  @container desk (max-width: 900px) {
    main {
      grid-template-columns: minmax(0, 1fr);
    }
    main.has-detail officer-case-list,
    main:not(.has-detail) officer-case-detail {
      display: none;
    }
    officer-case-list {
      border: 0;
    }
  }
  @container desk (max-width: 480px) {
    .sill .state:not(.wrong, .news) {
      display: none;
    }
    .sill .state {
      flex: 1 0 100%;
    }
    .sill .fresh,
    .sill .refresh {
      display: none;
    }
    .sill .pressable {
      flex: 1 1 auto;
      padding: 0 8px;
      font-size: var(--_small);
    }
  }
`;
