import { css } from 'lit';
import type { CSSResult } from 'lit';

/** A dialog rises from the lower edge, where the hand is. */
export const dialogStyles: CSSResult = css`
  dialog {
    width: min(620px, 100%);
    max-width: none;
    max-height: 100dvh;
    margin: auto auto 0;
    padding: 26px 28px 28px;
    overflow-y: auto;
    border: 0;
    border-top: 10px solid var(--_accent-deep);
    border-radius: 20px 20px 0 0;
    background: var(--_surface);
    color: var(--_ink);
  }
  dialog::backdrop {
    background: rgb(14 29 27 / 0.8);
  }
  h2 {
    font-size: 26px;
    line-height: 34px;
  }
  .lead {
    margin-top: 10px;
  }
  .label {
    margin-top: 18px;
  }
  .box {
    max-width: none;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-top: 22px;
  }
  .buttons .small-button {
    min-height: 60px;
    padding: 0 20px;
    font-weight: 700;
  }
  .buttons .main {
    flex: 1 1 240px;
  }
`;
