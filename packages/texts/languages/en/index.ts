import type { LanguagePack } from '../../src/catalogue.ts';
import { applicationEn } from '../../src/elements/application-en.ts';
import { attachmentEn } from '../../src/elements/attachment-en.ts';
import { catalogEn } from '../../src/elements/catalog-en.ts';
import { en } from '../../src/elements/en.ts';
import { infoEn } from '../../src/elements/info-en.ts';
import { partsEn } from '../../src/elements/parts-en.ts';
import { sourceEn } from '../../src/elements/source-en.ts';
import { statusEn } from '../../src/elements/status-en.ts';
import { suggestionEn } from '../../src/elements/suggestion-en.ts';
import { en as errors } from '../../src/errors/en.ts';

/** English of the website's elements: where their script carries Vietnamese alone, it is loaded like a further language. */
export const pack: LanguagePack = {
  application: applicationEn,
  attachment: attachmentEn,
  catalog: catalogEn,
  elements: en,
  errors,
  info: infoEn,
  parts: partsEn,
  source: sourceEn,
  status: statusEn,
  suggestion: suggestionEn,
};
