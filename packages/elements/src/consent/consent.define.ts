import { defineElement } from '../base/define.ts';
import { McConsentEvent } from './consent.events.ts';
import { McConsent } from './consent.ts';

defineElement('mc-consent', McConsent);

declare global {
  interface HTMLElementTagNameMap {
    'mc-consent': McConsent;
  }
}

export { McConsent, McConsentEvent };
