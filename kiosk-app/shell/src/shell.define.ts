import '@motcua/elements/answers';
import '@motcua/elements/attachment';
import '@motcua/elements/button';
import '@motcua/elements/choices';
import '@motcua/elements/consent';
import '@motcua/elements/fee';
import '@motcua/elements/group';
import '@motcua/elements/page';
import '@motcua/elements/procedure-summary';
import '@motcua/elements/qr';
import '@motcua/elements/text-field';
import '@motcua/elements/timeline';
import './keyboard/keyboard.define.ts';
import './phone-field/phone-field.define.ts';
import './reach/reading-zone.define.ts';
import { McKiosk } from './kiosk.ts';

if (customElements.get('mc-kiosk') === undefined) customElements.define('mc-kiosk', McKiosk);

declare global {
  interface HTMLElementTagNameMap {
    'mc-kiosk': McKiosk;
  }
}

export { McKiosk };
