import { css } from 'lit';
import type { CSSResult } from 'lit';

/** A4, black on white: rows are not cut, a title stays with what follows it, and nothing stands there to be pressed. */
export const printStyles: CSSResult = css`
  @media print {
    :host {
      --_px: 0.75pt;
      --_small: 9pt;
      --_small-lh: 12.5pt;
      --_body: 10.5pt;
      --_body-lh: 14.5pt;
      --_lead: 11pt;
      --_lead-lh: 15pt;
      --_h1: 19pt;
      --_h1-lh: 24pt;
      --_h1-wide: 19pt;
      --_h1-wide-lh: 24pt;
      --_h2: 12.5pt;
      --_h2-lh: 17pt;
      --mc-fact: 14pt;
      --mc-fact-lh: 19pt;
      --_s1: 3pt;
      --_s2: 5pt;
      --_s3: 8pt;
      --_s4: 10pt;
      --_accent: #000;
      --_ink: #000;
      --_ink-soft: #222;
      --_surface: #fff;
      --_sunk: #fff;
      --_line: #999;
      --_caution: #000;
      --_caution-soft: #fff;
      --_accent-deep: #000;
      --_panel-line: #666;
      container-type: normal;
    }
    .lintel,
    .buttons {
      display: none;
    }
    .frame {
      display: block;
      min-height: 0;
    }
    .opening,
    .middle {
      display: block;
      padding: 0;
      max-width: none;
    }
    .middle > * + * {
      margin-top: 8pt;
    }
    .paper-head {
      display: flex;
      justify-content: space-between;
      align-items: flex-start;
      gap: 12pt;
      padding-bottom: 8pt;
      border-bottom: 1.5pt solid #000;
    }
    .paper-head .unit {
      font-weight: 700;
      font-size: 12.5pt;
      line-height: 17pt;
    }
    .paper-head .address {
      font-size: 8.5pt;
      line-height: 12pt;
      overflow-wrap: anywhere;
    }
    .paper-head mc-qr {
      flex: none;
      width: 26mm;
      margin: -2mm -2mm 0 0;
    }
    .facts {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
    .rows li,
    .about div,
    .facts > div,
    .notice {
      break-inside: avoid;
    }
    /* A printer leaves grounds out. */
    .number {
      background: none;
      color: #000;
      outline: 0.75pt solid #000;
    }
    section {
      padding-block: 7pt;
      border-top: 0.75pt solid #999;
    }
    h2,
    h3,
    h2 + p {
      break-after: avoid;
    }
    p {
      orphans: 2;
      widows: 2;
    }
    .rows li {
      padding-block: 2.5pt;
    }
  }
`;
