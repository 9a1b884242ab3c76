import { McPictureEvent } from './picture.events.ts';
import { defineElement } from '../base/define.ts';
import '../button/button.define.ts';
import { McCancelEvent } from './camera.events.ts';
import { McCamera } from './camera.ts';

defineElement('mc-camera', McCamera);

declare global {
  interface HTMLElementTagNameMap {
    'mc-camera': McCamera;
  }
}

export { McCamera, McCancelEvent, McPictureEvent };
