import { defineElement } from '../base/define.ts';
import { McChangeEvent } from './answers.events.ts';
import { McAnswers } from './answers.ts';

defineElement('mc-answers', McAnswers);

declare global {
  interface HTMLElementTagNameMap {
    'mc-answers': McAnswers;
  }
}

export { McAnswers, McChangeEvent };
