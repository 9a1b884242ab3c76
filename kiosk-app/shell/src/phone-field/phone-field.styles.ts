import { css } from 'lit';
import type { CSSResult } from 'lit';

export const phoneFieldStyles: CSSResult = css`
  ul {
    display: grid;
    gap: var(--_s2);
    margin-top: var(--_s1);
  }
  li {
    display: flex;
    align-items: center;
    gap: var(--_s2);
    padding: var(--_s2) var(--_s3);
    background: var(--_sunk);
    border-radius: var(--_radius-flat);
  }
  b {
    flex: 1;
    min-width: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .send {
    justify-content: center;
    gap: var(--_s2);
    margin-top: var(--_s2);
    padding: var(--_s1) var(--_s3);
    min-height: var(--mc-field-height);
    width: 100%;
    font-weight: 600;
  }
`;
