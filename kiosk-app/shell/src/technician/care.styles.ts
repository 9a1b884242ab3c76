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
  /* Low reach moves the work down; its title stays above. */
  main:has(+ nav) {
    margin-top: var(--mc-care-top, 0px);
  }
  main:has(+ nav) > h1 {
    position: var(--mc-care-title, static);
    inset: var(--mc-care-title-top, auto) 64px auto;
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
`;
