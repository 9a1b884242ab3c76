import { css } from 'lit';
import type { CSSResult } from 'lit';

export const signatureStyles: CSSResult = css`
  :host {
    max-width: var(--mc-measure, 620px);
  }
  .signature {
    display: grid;
    gap: var(--_s2);
    margin-top: var(--_s1);
  }
  .sheet {
    position: relative;
    aspect-ratio: 5 / 2;
    background: #fff;
    border-radius: var(--_radius-field);
    box-shadow: inset 0 0 0 var(--mc-border-field, 2px) var(--_line-control);
    overflow: hidden;
  }
  .sheet[hidden] {
    display: none;
  }
  canvas {
    display: block;
    width: 100%;
    height: 100%;
    font-family: var(--_font);
    cursor: crosshair;
    touch-action: none;
  }
  .sheet::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
    box-shadow: inset 0 0 0 var(--mc-border-field, 2px) var(--_line-control);
    pointer-events: none;
  }
  /* The line one signs on: of the frame, not of the picture. */
  .sheet i {
    position: absolute;
    inset: auto 8% 24%;
    border-bottom: 2px dashed #6f6a59;
    pointer-events: none;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
  }
  .keys > * {
    flex: 1 1 auto;
  }
  .keys [variant='main'] {
    flex-basis: 100%;
  }
`;
