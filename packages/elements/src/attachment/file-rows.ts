import type { Translate } from '@motcua/texts';
import type { AttachmentKey } from '@motcua/texts/elements';
import { plainFileName } from '@motcua/wizard';
import type { FileReference } from '@motcua/wizard';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../icon/icon.ts';
import { fileText, octagonAlert, rotateCw, trash2, x } from '../icon/icons.ts';
import type { Entry } from './handover.ts';

const bytesInMegabyte = 1024 * 1024;

/** A file that has been handed over. */
export function fileRow(
  t: Translate<AttachmentKey>,
  file: FileReference,
  onRemove: () => void,
): TemplateResult {
  return html`<li>
    ${icon(fileText)}<span><b>${file.name}</b> ${sizeText(file.bytes)}</span>
    <button
      type="button"
      class="pressable small-button"
      aria-label=${t('attachment.removeNamed', { file: file.name })}
      @click=${onRemove}
    >
      ${icon(trash2)}${t('attachment.remove')}
    </button>
  </li>`;
}

export interface EntryHandlers {
  readonly onRemove: () => void;
  readonly onAgain: () => void;
}

/** A file on its way, or one that did not arrive. */
export function entryRow(
  t: Translate<AttachmentKey>,
  { file: { name }, state, share }: Entry,
  { onRemove, onAgain }: EntryHandlers,
): TemplateResult {
  const file = plainFileName(name);
  if (state !== 'failed') {
    return html`<li>
      ${icon(fileText)}<span
        ><b>${file}</b>
        ${state === 'sending' ? t('attachment.sending') : t('attachment.waiting')}${share > 0 ? ` ${Math.floor(share * 100)}%` : ''}</span
      >
      <button
        type="button"
        class="pressable small-button"
        aria-label=${t('attachment.stopNamed', { file })}
        @click=${onRemove}
      >
        ${icon(x)}${t('attachment.stop')}
      </button>
    </li>`;
  }
  return html`<li class="failed">
    ${icon(octagonAlert)}<span><b>${file}</b> ${t('attachment.notSent')}</span>
    <div class="both">
      <button
        type="button"
        class="pressable small-button again"
        aria-label=${t('attachment.againNamed', { file })}
        @click=${onAgain}
      >
        ${icon(rotateCw)}${t('attachment.again')}
      </button>
      <button
        type="button"
        class="pressable small-button"
        aria-label=${t('attachment.removeNamed', { file })}
        @click=${onRemove}
      >
        ${icon(trash2)}${t('attachment.remove')}
      </button>
    </div>
  </li>`;
}

/** `1,4 MB`, `320 kB`, in both languages as numbers are. */
function sizeText(bytes: number): string {
  if (bytes < bytesInMegabyte) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
  return `${megabytesText(bytes)} MB`;
}

/** `1,4` */
export function megabytesText(bytes: number): string {
  return String(Math.round((bytes / bytesInMegabyte) * 10) / 10).replace('.', ',');
}
