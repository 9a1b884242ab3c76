import type { Texts } from '../catalogue.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type ElementsKey = keyof typeof vi;
export const elementsTexts: Texts<ElementsKey> = { area: 'elements', vi, en };

export { applicationTexts } from './application.ts';
export type { ApplicationKey } from './application.ts';
export { partsTexts } from './parts.ts';
export type { PartsKey } from './parts.ts';
export { catalogTexts } from './catalog.ts';
export type { CatalogKey } from './catalog.ts';
export { statusTexts } from './status.ts';
export type { StatusKey } from './status.ts';
export { attachmentTexts } from './attachment.ts';
export type { AttachmentKey } from './attachment.ts';
export { infoTexts } from './info.ts';
export type { InfoKey } from './info.ts';
export { suggestionTexts } from './suggestion.ts';
export type { SuggestionKey } from './suggestion.ts';
export { sourceTexts } from './source.ts';
export type { SourceKey } from './source.ts';
