import { defineElement } from '../base/define.ts';
import { McQr } from './qr.ts';

defineElement('mc-qr', McQr);

declare global {
  interface HTMLElementTagNameMap {
    'mc-qr': McQr;
  }
}

export { McQr };
