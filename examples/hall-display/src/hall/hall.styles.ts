import { css } from 'lit';
import type { CSSResult } from 'lit';

/** Everything by the height of the screen, so that it is read at 8 m on whatever television. */
export const hallStyles: CSSResult = css`
  :host {
    display: flex !important;
    flex-direction: column;
    height: 100%;
    background: var(--_surface);
    color: var(--_ink);
    font-size: 4vh;
    line-height: 1.25;
  }
  .lintel {
    display: flex;
    flex: none;
    gap: 2vh;
    align-items: center;
    padding: 1.6vh 4vh;
    background: var(--_accent-deep);
    color: var(--_on-deep);
  }
  .lintel .mark {
    width: 8vh;
    height: 8vh;
  }
  .lintel .wall {
    flex: 1;
    min-width: 0;
    height: 6vh;
    color: var(--_accent);
  }
  .who b,
  .who span {
    display: block;
    white-space: nowrap;
  }
  .time {
    font-size: 6vh;
    font-variant-numeric: tabular-nums;
  }
  main {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 3vh;
    min-height: 0;
    padding: 3vh 4vh;
  }
  main.alone {
    grid-template-columns: 1fr;
    place-items: center;
  }
  .now {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    border-radius: 6vh 6vh 1vh 1vh;
    background: var(--_surface-raised);
    border: 0.5vh solid var(--_line);
    text-align: center;
  }
  .now.fresh {
    background: var(--_sun);
    border-color: var(--_ink);
    color: var(--_on-sun);
  }
  h1,
  h2 {
    margin: 0;
    font-weight: 600;
  }
  h1.quiet {
    font-size: 7vh;
    line-height: 1.2;
  }
  .label {
    display: block;
    font-size: 5vh;
    line-height: 1.2;
  }
  .number {
    display: block;
    font-size: 31vh;
    line-height: 1.05;
    font-weight: 800;
    letter-spacing: -0.01em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .number[data-number^='K'] {
    font-size: 22vh;
    line-height: 1.25;
  }
  .counter {
    display: flex;
    gap: 2vh;
    align-items: center;
    font-size: 15vh;
    line-height: 1.15;
    font-weight: 800;
  }
  .counter .icon {
    width: 12vh;
    height: 12vh;
  }
  .second {
    font-size: 5vh;
  }
  .before h2 {
    font-size: 4.4vh;
    line-height: 1.3;
  }
  [lang] {
    font-weight: 400;
  }
  ol {
    margin: 1vh 0 0;
    padding: 0;
    list-style: none;
  }
  .before li {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    gap: 1.5vh;
    align-items: center;
    padding: 1.1vh 0;
    border-bottom: 0.4vh solid var(--_line);
    font-size: 8vh;
    line-height: 1.2;
    white-space: nowrap;
  }
  .before b {
    font-weight: 800;
    font-variant-numeric: tabular-nums;
  }
  .before .icon {
    width: 6vh;
    height: 6vh;
  }
  .sill {
    display: flex;
    flex: none;
    gap: 4vh;
    align-items: center;
    min-height: 9vh;
    padding: 1.2vh 4vh;
    background: var(--_accent-deep);
    color: var(--_on-deep);
  }
  .state,
  .sound {
    display: flex;
    flex: none;
    gap: 1.5vh;
    align-items: center;
    font-weight: 700;
  }
  .state .icon,
  .sound .icon {
    width: 5vh;
    height: 5vh;
  }
  .sound {
    min-height: 7vh;
    padding: 0 3vh;
    border: 0.4vh solid var(--_accent-line);
    border-bottom-width: 0.9vh;
    border-radius: 2vh 2vh 0.6vh 0.6vh;
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 700;
    cursor: pointer;
  }
  .sound:focus-visible {
    outline: 0.6vh solid var(--_sun);
  }
  @media (max-aspect-ratio: 1 / 1) {
    main {
      grid-template-columns: 1fr;
      grid-template-rows: 3fr 2fr;
    }
    :host {
      font-size: 2.4vh;
    }
    .number {
      font-size: 20vh;
    }
    .counter {
      font-size: 8vh;
    }
    .before li {
      font-size: 4vh;
    }
    .lintel .wall {
      display: none;
    }
  }
`;
