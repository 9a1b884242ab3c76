import { defineElement } from '../base/define.ts';
import { McPictureEvent } from '../camera/picture.events.ts';
import '../button/button.define.ts';
import '../text-field/text-field.define.ts';
import { McSignature } from './signature.ts';

defineElement('mc-signature', McSignature);

declare global {
  interface HTMLElementTagNameMap {
    'mc-signature': McSignature;
  }
}

export { McPictureEvent, McSignature };
