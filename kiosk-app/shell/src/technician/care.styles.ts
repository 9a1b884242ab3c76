import { css } from 'lit';

/** The mode's own look: calm, dense, every word at least 34 px, every key at least 96 px high. */
export const careStyles = css`
  :host {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto auto;
    background: var(--mc-surface);
    color: var(--mc-ink);
    font-size: 36px;
    line-height: 50px;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  h1 {
    font-size: 60px;
    line-height: 76px;
  }
  h1:focus,
  main:focus {
    outline: none;
  }
  h2 {
    font-size: 44px;
    line-height: 58px;
  }
  ul,
  ol {
    list-style: none;
    padding: 0;
  }
  .lintel {
    padding: 28px 64px;
    background: var(--mc-accent-deep);
    color: var(--mc-on-deep);
  }
  main {
    overflow-y: auto;
    padding: 36px 64px;
    scrollbar-width: thin;
    overflow-wrap: anywhere;
  }
  main > * + *,
  mc-care-devices,
  mc-care-logs,
  mc-care-screen,
  mc-care-machine {
    margin-top: 28px;
  }
  mc-care-devices,
  mc-care-screen,
  mc-care-machine,
  mc-care-logs {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 28px;
  }
  mc-care-paper,
  mc-care-network,
  mc-care-sound,
  mc-care-self-test {
    display: block;
  }
  .card,
  .device,
  .events {
    padding: 28px 32px 32px;
    border-radius: 20px;
    background: var(--mc-surface-sunk);
    box-shadow: inset 0 0 0 3px var(--mc-panel-line, transparent);
  }
  .banner {
    padding: 20px 32px;
    border-radius: 16px;
    background: var(--mc-caution-soft);
    color: var(--mc-caution);
    font-weight: 600;
  }
  .now {
    display: flex;
    gap: 28px;
    align-items: center;
    margin-bottom: 28px;
  }
  .now svg {
    width: 150px;
    flex: none;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 20px;
    align-items: center;
    justify-content: space-between;
  }
  .chip {
    display: inline-flex;
    gap: 12px;
    align-items: center;
    padding: 6px 24px 6px 16px;
    border-radius: 999px;
    font-weight: 600;
  }
  .icon {
    width: 40px;
    height: 40px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .good {
    color: var(--mc-positive);
  }
  .caution {
    color: var(--mc-caution);
  }
  .bad {
    color: var(--mc-danger);
  }
  .chip.good {
    background: var(--mc-positive-soft);
  }
  .chip.busy {
    background: var(--mc-sun);
    color: var(--mc-on-sun);
  }
  .chip.caution {
    background: var(--mc-caution-soft);
  }
  .chip.bad {
    background: var(--mc-danger-soft);
  }
  .advice li {
    margin-top: 10px;
    font-weight: 600;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 40px;
    margin-top: 16px;
  }
  .facts dt,
  .lines dt,
  .note {
    color: var(--mc-ink-soft);
    font-size: 34px;
    line-height: 46px;
  }
  .facts dd,
  .lines dd {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .lines div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 24px;
    padding: 12px 0;
    border-top: 2px solid var(--mc-line);
  }
  .lines .good dd::before {
    content: '✓ ' / '';
  }
  .lines .caution dd::before {
    content: '△ ' / '';
  }
  .lines .bad dd::before {
    content: '⬣ ' / '';
  }
  .tests {
    display: flex;
    flex-wrap: wrap;
    gap: 20px;
    margin-top: 24px;
  }
  .press {
    font: inherit;
    font-weight: 600;
    color: var(--mc-ink);
    min-height: 104px;
    padding: 14px 32px;
    cursor: pointer;
    background: var(--mc-surface-raised);
    border: 3px solid var(--mc-line-control);
    border-bottom-width: 10px;
    border-radius: 18px 18px 10px 10px;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  .press:active {
    border-bottom-width: 3px;
    transform: translateY(7px);
  }
  .press[aria-disabled='true'] {
    color: var(--mc-ink-soft);
    background: transparent;
    border-style: dashed;
    border-bottom-width: 3px;
    cursor: default;
  }
  .press[aria-pressed='true'],
  .press[aria-current] {
    background: var(--mc-sun);
    color: var(--mc-on-sun);
  }
  .press.sure {
    background: var(--mc-danger-soft);
    color: var(--mc-danger);
    border-color: var(--mc-danger);
  }
  .press:focus-visible,
  ol:focus-visible {
    outline: 5px solid var(--mc-focus-in);
    box-shadow: 0 0 0 11px var(--mc-focus-out);
  }
  .wide {
    width: 100%;
  }
  .outcome {
    min-height: 50px;
    margin-top: 16px;
    font-weight: 600;
  }
  .outcome:empty {
    min-height: 0;
  }
  .events ol {
    margin-top: 16px;
    max-height: 760px;
    overflow-y: auto;
    font-size: 34px;
    line-height: 46px;
  }
  .events li {
    padding: 10px 0;
    border-top: 2px solid var(--mc-line);
  }
  .events time {
    font-variant-numeric: tabular-nums;
    color: var(--mc-ink-soft);
  }
  .figure {
    display: flex;
    gap: 32px;
    align-items: baseline;
    margin-top: 20px;
  }
  .figure b {
    font-size: 60px;
    line-height: 76px;
  }
  .meter {
    display: grid;
    grid-template-columns: repeat(10, 1fr);
    gap: 10px;
    margin-top: 12px;
  }
  .meter i {
    height: 40px;
    border-radius: 8px;
    box-shadow: inset 0 0 0 3px var(--mc-line-control);
  }
  .meter .on {
    background: var(--mc-accent);
  }
  nav {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 16px;
    padding: 20px 64px 0;
    border-top: 3px solid var(--mc-line);
  }
  nav .press {
    padding: 10px 8px;
    font-size: 34px;
    line-height: 42px;
  }
  footer {
    display: grid;
    grid-template-columns: 1fr 2fr;
    gap: 16px;
    padding: 20px 64px 32px;
  }
  .leave {
    background: var(--mc-accent);
    color: var(--mc-on-accent);
  }
  .entry {
    display: grid;
    gap: 24px;
    align-content: end;
    min-height: 100%;
  }
  .digits {
    display: grid;
    grid-template-columns: repeat(6, 1fr);
    gap: 20px;
    margin-top: 12px;
  }
  .digits i {
    height: 120px;
    border-radius: 16px;
    border: 3px solid var(--mc-line-control);
    background: var(--mc-surface-raised);
    display: grid;
    place-items: center;
  }
  .digits .on::after {
    content: '';
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: var(--mc-ink);
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 20px;
  }
  .keys .press {
    min-height: 150px;
    font-size: 64px;
    font-variant-numeric: tabular-nums;
  }
  .keys .word {
    grid-column: span 2;
    font-size: 44px;
  }
  .keys[inert] {
    opacity: 0.4;
  }
  .guide .picture svg {
    display: block;
    width: 100%;
    height: auto;
    margin-top: 20px;
  }
  .step {
    font-weight: 600;
    color: var(--mc-accent);
  }
  .over {
    position: fixed;
    inset: 0;
    z-index: 2;
    width: 1080px;
    height: 1920px;
    margin: 0;
    border: 0;
    background: var(--mc-surface);
  }
  .touch-test {
    display: grid;
    place-content: center;
    gap: 24px;
    justify-items: center;
    padding-top: 420px;
    touch-action: none;
  }
  .cross {
    position: absolute;
    inset: 0;
    width: 1080px;
    height: 1920px;
    pointer-events: none;
  }
  .cross,
  .ruler {
    fill: none;
    stroke: var(--mc-ink);
    stroke-width: 5;
  }
  .colour {
    font: inherit;
    font-weight: 600;
    display: grid;
    place-items: center;
  }
  .colour span {
    padding: 16px 40px;
    background: #fff;
    color: #000;
  }
  .red {
    background: #f00;
  }
  .green {
    background: #0f0;
  }
  .blue {
    background: #00f;
  }
  .white {
    background: #fff;
  }
  .black {
    background: #000;
  }
  .edges {
    background:
      repeating-linear-gradient(0deg, #000 0 2px, transparent 2px 60px),
      repeating-linear-gradient(90deg, #000 0 2px, transparent 2px 60px), #fff;
    border: 3px solid #f00;
  }
  .ruler {
    display: block;
    margin: 20px 0;
  }
`;
