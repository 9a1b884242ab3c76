import { defineElement } from '../base/define.ts';
import { McFilesEvent } from './attachment.events.ts';
import { McAttachment } from './attachment.ts';

defineElement('mc-attachment', McAttachment);

declare global {
  interface HTMLElementTagNameMap {
    'mc-attachment': McAttachment;
  }
}

export { McAttachment, McFilesEvent };
