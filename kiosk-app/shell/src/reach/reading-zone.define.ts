import { McReadingZone } from './reading-zone.ts';

if (customElements.get('mc-reading-zone') === undefined)
  customElements.define('mc-reading-zone', McReadingZone);

declare global {
  interface HTMLElementTagNameMap {
    'mc-reading-zone': McReadingZone;
  }
}

export { McReadingZone };
