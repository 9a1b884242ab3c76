import type { MediaType } from '@motcua/procedures';
import type { Language } from '@motcua/texts';

const names: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/heic': 'HEIC',
};

/** `PDF, JPG hoặc PNG` */
export function fileKinds(accept: readonly MediaType[], language: Language): string {
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return list.format(accept.map((type) => names[type]));
}
