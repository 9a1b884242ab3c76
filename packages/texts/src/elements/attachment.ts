import type { Texts } from '../catalogue.ts';
import { attachmentEn } from './attachment-en.ts';
import { attachmentVi } from './attachment-vi.ts';

export type AttachmentKey = keyof typeof attachmentVi;
/** Of files that go along; apart, because they are loaded with `<mc-attachment>`. */
export const attachmentTexts: Texts<AttachmentKey> = {
  area: 'attachment',
  vi: attachmentVi,
  en: attachmentEn,
};
