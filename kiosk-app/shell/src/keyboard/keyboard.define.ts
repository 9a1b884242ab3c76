import { McKeyboard } from './keyboard.ts';

if (customElements.get('mc-keyboard') === undefined) customElements.define('mc-keyboard', McKeyboard);

declare global {
  interface HTMLElementTagNameMap {
    'mc-keyboard': McKeyboard;
  }
}

export { McKeyboard };
