import { inLanguage, translator } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import { attachmentTexts } from '@motcua/texts/elements';
import type { FileLimits } from './check-file.ts';
import { fileKinds } from './file-kinds.ts';
import { megabytesText } from './file-rows.ts';
import { groupedAmount } from '../text-field/amount.ts';
import type { Refusal } from './handover.ts';

/** The sentence that says why a file was not taken, and what to do. */
export function refusalText(
  refusal: Refusal,
  {
    file,
    limits,
    language,
  }: { readonly file: string; readonly limits: FileLimits; readonly language: Language },
): string {
  const t = translator(attachmentTexts, language);
  switch (refusal.code) {
    case 'refused':
      return `${file}: ${inLanguage(refusal.message, language)}`;
    case 'pixels': {
      const { width, height } = refusal.size;
      return t('attachment.pixels', { file, width: groupedAmount(width), height: groupedAmount(height) });
    }
    case 'size':
      return t('attachment.size', { file, megabytes: megabytesText(limits.maxBytes) });
    case 'type':
    case 'disguised':
    case 'heic':
      return t(`attachment.${refusal.code}`, { file, kinds: fileKinds(limits.accept, language) });
    case 'empty':
    case 'unreadable':
    case 'same':
      return t(`attachment.${refusal.code}`, { file });
    default:
      return refusal satisfies never;
  }
}
