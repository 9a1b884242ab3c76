import { defineElement } from '../base/define.ts';
import { McChip } from './chip.ts';

defineElement('mc-chip', McChip);

declare global {
  interface HTMLElementTagNameMap {
    'mc-chip': McChip;
  }
}

export { McChip };
