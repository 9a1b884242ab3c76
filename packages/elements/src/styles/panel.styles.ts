import { css } from 'lit';
import type { CSSResult } from 'lit';

/** A flat ground: to be read, not pressed. `sun` lights the one thing to know. */
export const panelStyles: CSSResult = css`
  .panel {
    padding: var(--_s3) var(--_s4);
    background: var(--_sunk);
    border-radius: var(--_radius-flat);
    outline: 2px solid var(--_panel-line);
    outline-offset: -2px;
  }
  .panel.sun {
    background: var(--_sun-soft);
  }
`;
