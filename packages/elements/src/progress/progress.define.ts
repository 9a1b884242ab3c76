import { defineElement } from '../base/define.ts';
import { McProgress } from './progress.ts';

defineElement('mc-progress', McProgress);

declare global {
  interface HTMLElementTagNameMap {
    'mc-progress': McProgress;
  }
}

export { McProgress };
