import { translator } from '@motcua/texts';
import type { Translate } from '@motcua/texts';
import { attachmentTexts } from '@motcua/texts/elements';
import type { AttachmentKey } from '@motcua/texts/elements';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { focusWhenDrawn } from './focus-when-drawn.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import { McPictureEvent } from './picture.events.ts';
import { breezeWall } from '../base/breeze-block.ts';
import { icon } from '../icon/icon.ts';
import { camera, octagonAlert, rotateCw } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { McCancelEvent } from './camera.events.ts';
import { cameraStyles } from './camera.styles.ts';
import { openCamera, platformMedia, stopCamera } from './open-camera.ts';
import type { Facing, Media } from './open-camera.ts';
import { forgetPicture, pictureFile, portraitShape, takePicture } from './take-picture.ts';

type CameraState = 'opening' | 'live' | 'taken' | 'refused' | 'none' | 'busy' | 'pulled';

/**
 * Takes one picture: what the camera sees, the picture to judge, again or use.
 *
 * The camera is open only while it is seen: it stops with the shot, with "Thôi", with every fault and when the element
 * goes, and the canvas is emptied. Sends `mc-picture` with the file, or `mc-cancel`.
 */
export class McCamera extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, cameraStyles];
  static override properties: PropertyDeclarations = {
    facing: {},
    name: {},
    type: {},
    kiosk: { type: Boolean },
    media: { attribute: false },
    state: { state: true },
  };

  /** `user`: a portrait, 3 by 4. `environment`: a paper, as the camera sees it. */
  declare facing: Facing;
  /** Of the file, without its ending. */
  declare name: string;
  declare type: 'image/jpeg' | 'image/png';
  declare kiosk: boolean;
  /** In place of the platform's own. */
  declare media: Media | undefined;
  declare protected state: CameraState;
  #stream: MediaStream | undefined;
  #work = new AbortController();
  #moveFocus = false;

  constructor() {
    super();
    this.facing = 'environment';
    this.name = '';
    this.type = 'image/jpeg';
    this.kiosk = false;
    this.state = 'opening';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.#forget();
  }

  /** Puts the focus on the first that can be pressed now. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('mc-button')?.focus(options);
  }

  protected override render(): TemplateResult {
    const t = this.#t;
    const portrait = this.facing === 'user';
    const help = portrait ? 'camera.portrait' : 'camera.paper';
    const faulty = isFault(this.state);
    return html`<div
      class="camera ${portrait ? 'portrait' : 'paper'}"
      role="group"
      aria-label=${t('camera.title')}
    >
      <p class="said ${faulty ? 'fault' : ''}" role="status">
        ${faulty ? icon(octagonAlert) : nothing}<span
          >${this.#said(this.state === 'live' ? help : undefined)}</span
        >
      </p>
      <div class="frame ${this.state}" ?hidden=${faulty}>
        <video
          autoplay
          playsinline
          .muted=${true}
          aria-label=${t('camera.live')}
          ?hidden=${this.state !== 'live'}
        ></video>
        <canvas role="img" aria-label=${t('camera.taken')} ?hidden=${this.state !== 'taken'}></canvas>
        ${this.state === 'opening' ? breezeWall('wall') : nothing}
        ${this.state === 'live' ? html`<i class="corners" aria-hidden="true"></i>` : nothing}
      </div>
      <div class="keys">${this.#keys()}</div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const video = this.#video();
    if (video !== null && video.srcObject !== (this.#stream ?? null)) video.srcObject = this.#stream ?? null;
    if (!this.#moveFocus || !changed.has('state')) return;
    this.#moveFocus = false;
    void focusWhenDrawn(this.renderRoot.querySelector('mc-button'));
  }

  get #t(): Translate<AttachmentKey> {
    return translator(attachmentTexts, this.language);
  }

  #said(help: AttachmentKey | undefined): string {
    const { state } = this;
    if (isFault(state)) return this.#t(this.kiosk ? `camera.kiosk.${state}` : `camera.${state}`);
    if (state === 'taken') return this.#t('camera.check');
    return this.#t(help ?? 'camera.opening');
  }

  #keys(): TemplateResult {
    const { language } = this;
    const t = this.#t;
    const cancel = html`<mc-button .language=${language} @click=${this.#cancel}
      >${t('camera.cancel')}</mc-button
    >`;
    switch (this.state) {
      case 'opening':
        return cancel;
      case 'live':
        return html`<mc-button variant="main" .language=${language} .icon=${camera} @click=${this.#shoot}
            >${t('camera.shoot')}</mc-button
          >${cancel}`;
      case 'taken':
        return html`<mc-button variant="main" .language=${language} @click=${this.#use}
            >${t('camera.use')}</mc-button
          ><mc-button .language=${language} .icon=${rotateCw} @click=${this.#again}
            >${t('camera.retake')}</mc-button
          >${cancel}`;
      default:
        return html`<mc-button .language=${language} .icon=${rotateCw} @click=${this.#again}
            >${t('camera.retry')}</mc-button
          >${cancel}`;
    }
  }

  async #open(): Promise<void> {
    this.#stop();
    const { signal } = this.#work;
    this.state = 'opening';
    const media = this.media ?? platformMedia();
    if (media === undefined) {
      this.state = 'none';
      return;
    }
    const opened = await openCamera(media, { facing: this.facing, signal }).catch(() => undefined);
    if (opened === undefined || signal.aborted) return;
    if (opened.code !== 'ok') {
      this.state = opened.code;
      return;
    }
    this.#stream = opened.stream;
    for (const track of opened.stream.getVideoTracks()) {
      track.addEventListener('ended', () => this.#fail('pulled'), { signal });
    }
    this.#moveFocus = true;
    this.state = 'live';
  }

  readonly #shoot = (): void => {
    const video = this.#video();
    const canvas = this.#canvas();
    if (video === null || canvas === null) return;
    if (!takePicture(video, canvas, this.facing === 'user' ? portraitShape : undefined)) {
      // Pressed before the first picture has come.
      video.addEventListener('loadeddata', this.#shoot, { once: true, signal: this.#work.signal });
      return;
    }
    this.#stop();
    this.#moveFocus = true;
    this.state = 'taken';
  };

  readonly #use = async (): Promise<void> => {
    const canvas = this.#canvas();
    const file = canvas === null ? undefined : await pictureFile(canvas, this);
    if (file === undefined) return this.#fail('busy');
    this.#forget();
    this.dispatchEvent(new McPictureEvent(file));
  };

  readonly #again = (): void => {
    this.#forget();
    void this.#open();
  };

  readonly #cancel = (): void => {
    this.#stop();
    this.#forget();
    this.dispatchEvent(new McCancelEvent());
  };

  #fail(state: 'busy' | 'pulled'): void {
    this.#stop();
    this.#forget();
    this.#moveFocus = true;
    this.state = state;
  }

  #stop(): void {
    this.#work.abort();
    this.#work = new AbortController();
    if (this.#stream !== undefined) stopCamera(this.#stream);
    this.#stream = undefined;
    const video = this.#video();
    if (video !== null) video.srcObject = null;
  }

  #forget(): void {
    const canvas = this.#canvas();
    if (canvas !== null) forgetPicture(canvas);
  }

  #video(): HTMLVideoElement | null {
    return this.renderRoot?.querySelector('video') ?? null;
  }

  #canvas(): HTMLCanvasElement | null {
    return this.renderRoot?.querySelector('canvas') ?? null;
  }
}

function isFault(state: CameraState): state is 'refused' | 'none' | 'busy' | 'pulled' {
  return state !== 'opening' && state !== 'live' && state !== 'taken';
}
