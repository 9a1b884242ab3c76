import { defineElement } from '../base/define.ts';
import { McIcon } from './icon.ts';

defineElement('mc-icon', McIcon);

declare global {
  interface HTMLElementTagNameMap {
    'mc-icon': McIcon;
  }
}

export { McIcon };
