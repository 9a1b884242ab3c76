import type { AttachmentField, MediaType } from '@motcua/procedures';
import { translator } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import { attachmentTexts } from '@motcua/texts/elements';
import type { AttachmentKey } from '@motcua/texts/elements';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { errorLine } from '../base/field-parts.ts';
import type { McCamera } from '../camera/camera.ts';
import type { Media } from '../camera/open-camera.ts';
import type { McPictureEvent } from '../camera/picture.events.ts';
import { icon } from '../icon/icon.ts';
import { camera, info, plus, rotateCw } from '../icon/icons.ts';
import { props } from '../page/props.ts';

/** A part that is loaded when somebody wants it. */
export type PartName = 'camera' | 'signature';

/** What is open, and whether its script is there. */
export interface OpenedPart {
  readonly name: PartName;
  readonly state: 'loading' | 'open' | 'failed';
}

/** What the ways in which a file can come are drawn from. */
export interface Ways {
  readonly language: Language;
  readonly label: string;
  readonly kiosk: boolean;
  readonly capture: AttachmentField['capture'];
  readonly accept: readonly MediaType[];
  readonly several: boolean;
  /** One has been handed over already. */
  readonly another: boolean;
  readonly wrong: boolean;
  readonly cameraThere: boolean;
  readonly media: Media | undefined;
  readonly opened: OpenedPart | undefined;
}

export interface WaysHandlers {
  readonly onOpen: (part: PartName) => void;
  readonly onClose: () => void;
  readonly onPicture: (event: McPictureEvent) => void;
  readonly onChosen: (files: readonly File[]) => void;
}

/** The paper is shown at the counter. */
export function counterLine(t: Translate<AttachmentKey>): TemplateResult {
  return html`<p class="counter" tabindex="-1">${icon(info)}${t('attachment.counter')}</p>`;
}

/** Camera, signature, files: as far as there are such here. A kiosk opens no dialog for files. */
export function waysView(ways: Ways, handlers: WaysHandlers): TemplateResult {
  const { accept, another, cameraThere, capture, kiosk, label, opened } = ways;
  const t = translator(attachmentTexts, ways.language);
  const takesPicture = capture !== 'signature' && pictureType(accept) !== undefined;
  const ownCamera = takesPicture && cameraThere && (kiosk || !isHandheld());
  const choose = another ? 'attachment.another' : 'attachment.choose';
  if (kiosk && !ownCamera && capture !== 'signature') return counterLine(t);
  return html`${partView(ways, handlers, t)}
    <div class="ways">
      ${
        ownCamera && opened?.name !== 'camera'
          ? html`<button
              type="button"
              class="pressable choose take"
              aria-label="${t('camera.take')}: ${label}"
              @click=${(): void => handlers.onOpen('camera')}
            >
              ${icon(camera)}${t('camera.take')}
            </button>`
          : nothing
      }
      ${takesPicture && !kiosk && isHandheld() ? chooser(ways, handlers, t('camera.take'), true) : nothing}
      ${
        kiosk
          ? nothing
          : chooser(ways, handlers, t(capture === 'signature' ? 'attachment.chooseSignature' : choose))
      }
    </div>`;
}

/** The dialog of the system; on a telephone its camera program. */
function chooser(ways: Ways, { onChosen }: WaysHandlers, text: string, withCamera = false): TemplateResult {
  const facing = ways.capture === 'photo' ? 'user' : 'environment';
  return html`<label class="pressable choose ${withCamera ? 'take' : ''}">
    <input
      type="file"
      accept=${withCamera ? 'image/*' : ways.accept.join(',')}
      capture=${withCamera ? facing : nothing}
      ?multiple=${!withCamera && ways.several}
      aria-invalid=${ways.wrong ? 'true' : nothing}
      @change=${({ target }: Event): void => {
        if (!(target instanceof HTMLInputElement)) return;
        const chosen = Array.from(target.files ?? []);
        target.value = '';
        onChosen(chosen);
      }}
    />
    ${icon(withCamera ? camera : plus)}${text}
    <span class="hidden">${ways.label}</span>
  </label>`;
}

function partView(
  { accept, capture, kiosk, language, media, opened }: Ways,
  { onClose, onOpen, onPicture }: WaysHandlers,
  t: Translate<AttachmentKey>,
): TemplateResult | typeof nothing {
  if (opened === undefined) return nothing;
  const { name, state } = opened;
  if (state === 'loading') return html`<p class="loading" role="status">${t('attachment.opening')}</p>`;
  if (state === 'failed') {
    return html`<div class="told">${errorLine(t('attachment.part'))}</div>
      <button type="button" class="pressable choose" @click=${(): void => onOpen(name)}>
        ${icon(rotateCw)}${t('attachment.retryPart')}
      </button>`;
  }
  if (name === 'signature') {
    return html`<mc-signature ?kiosk=${kiosk} .language=${language} @mc-picture=${onPicture}></mc-signature>`;
  }
  return html`<mc-camera
    ?kiosk=${kiosk}
    ${props<McCamera>({
      language,
      facing: capture === 'photo' ? 'user' : 'environment',
      name: t(capture === 'photo' ? 'camera.file.portrait' : 'camera.file.paper'),
      type: pictureType(accept) ?? 'image/jpeg',
      media,
    })}
    @mc-picture=${onPicture}
    @mc-cancel=${onClose}
  ></mc-camera>`;
}

function pictureType(accept: readonly MediaType[]): 'image/jpeg' | 'image/png' | undefined {
  return (['image/jpeg', 'image/png'] as const).find((type) => accept.includes(type));
}

/** A telephone or a tablet: its own camera program is better than ours. */
function isHandheld(): boolean {
  return matchMedia('(hover: none) and (pointer: coarse)').matches;
}
