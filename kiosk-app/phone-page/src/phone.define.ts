import '@motcua/elements/button';
import { McPhone } from './phone.ts';

if (customElements.get('mc-phone') === undefined) customElements.define('mc-phone', McPhone);

declare global {
  interface HTMLElementTagNameMap {
    'mc-phone': McPhone;
  }
}

export { McPhone };
