import { css } from 'lit';

/** What one part alone has: the log, the meter of the tone, the guide to the paper, the tests of the screen. */
export const sectionStyles = css`
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
  .log-code mc-qr {
    /* Where everything that is touched lies below, it stands above: nobody touches it. */
    position: var(--mc-care-title, static);
    top: var(--mc-care-code-top, auto);
    inset-inline: 0;
    width: 690px;
    margin: 24px auto 0;
  }
  .ruler {
    display: block;
    margin: 20px 0;
  }
`;
