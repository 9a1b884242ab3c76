import { defineElement } from '../base/define.ts';
import { McTimeline } from './timeline.ts';

defineElement('mc-timeline', McTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'mc-timeline': McTimeline;
  }
}

export { McTimeline };
