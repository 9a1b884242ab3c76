import { HallDisplay } from './hall.ts';

customElements.define('hall-display', HallDisplay);

declare global {
  interface HTMLElementTagNameMap {
    'hall-display': HallDisplay;
  }
}
