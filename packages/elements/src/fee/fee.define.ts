import { defineElement } from '../base/define.ts';
import { McFee } from './fee.ts';

defineElement('mc-fee', McFee);

declare global {
  interface HTMLElementTagNameMap {
    'mc-fee': McFee;
  }
}

export { McFee };
