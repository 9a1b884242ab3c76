import type { LanguagePack } from '../../src/catalogue.ts';
import { application, elements, parts, source, status, suggestion } from './elements.ts';
import { errors } from './errors.ts';
import { hall } from './hall.ts';
import { phone } from './phone.ts';
import { receipt } from './receipt.ts';
import { attachment, catalog, info } from './reading.ts';
import { shell } from './shell/index.ts';
import { speech } from './speech.ts';
import { spoken } from './spoken.ts';

/** Chinese in traditional characters, as the Hoa community of Viet Nam writes it; papers say it under the Vietnamese. */
export const pack: LanguagePack = {
  application,
  attachment,
  catalog,
  elements,
  errors,
  hall,
  info,
  parts,
  phone,
  receipt,
  shell,
  source,
  speech,
  spoken,
  status,
  suggestion,
};
