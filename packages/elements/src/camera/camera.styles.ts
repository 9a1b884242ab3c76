import { css } from 'lit';
import type { CSSResult } from 'lit';

export const cameraStyles: CSSResult = css`
  :host {
    max-width: var(--mc-measure, 620px);
  }
  .camera {
    display: grid;
    gap: var(--_s2);
    padding: var(--_s3);
    background: var(--_sunk);
    border-radius: var(--_radius-flat);
    outline: 2px solid var(--_panel-line);
    outline-offset: -2px;
  }
  .said {
    display: flex;
    gap: var(--_s1);
    text-wrap: pretty;
  }
  .said.fault {
    color: var(--_danger);
    font-weight: 600;
  }
  .said .icon {
    margin-top: 0.15em;
  }
  .frame {
    position: relative;
    display: grid;
    overflow: hidden;
    width: 100%;
    aspect-ratio: 16 / 10;
    background: var(--_accent-deep);
    color: var(--_on-accent-soft);
    border-radius: var(--_radius-door);
  }
  .frame[hidden] {
    display: none;
  }
  .portrait .frame {
    width: min(100%, calc(300 * var(--_px)));
    aspect-ratio: 3 / 4;
    justify-self: center;
  }
  :host([kiosk]) .portrait .frame {
    width: min(100%, 600px);
  }
  .frame > * {
    grid-area: 1 / 1;
    width: 100%;
    height: 100%;
    min-height: 0;
  }
  .frame > [hidden] {
    display: none;
  }
  video,
  canvas {
    display: block;
    object-fit: contain;
  }
  .portrait video {
    object-fit: cover;
    /* As in a mirror; the picture itself is not turned. */
    transform: scaleX(-1);
  }
  .frame .wall {
    align-self: center;
    height: 40px;
    opacity: 0.4;
  }
  /* The niche that a face fits in, and the edge that a sheet fits in. */
  .corners {
    position: relative;
    z-index: 1;
    place-self: center;
    width: 88%;
    height: 88%;
    border: calc(0.3 * var(--_s2)) solid var(--_sun);
    border-radius: 10px;
    outline: 2px solid var(--_accent-deep);
  }
  .portrait .corners {
    width: 66%;
    height: 72%;
    border-radius: 48% 48% 12px 12px / 42% 42% 12px 12px;
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
