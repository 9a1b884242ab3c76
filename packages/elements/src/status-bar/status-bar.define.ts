import { defineElement } from '../base/define.ts';
import { McStatusBar } from './status-bar.ts';

defineElement('mc-status-bar', McStatusBar);

declare global {
  interface HTMLElementTagNameMap {
    'mc-status-bar': McStatusBar;
  }
}

export { McStatusBar };
