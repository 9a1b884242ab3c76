import { defineElement } from '../base/define.ts';
import { McButton } from './button.ts';

defineElement('mc-button', McButton);

declare global {
  interface HTMLElementTagNameMap {
    'mc-button': McButton;
  }
}

export { McButton };
