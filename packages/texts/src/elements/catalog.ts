import type { Texts } from '../catalogue.ts';
import { catalogEn } from './catalog-en.ts';
import { catalogVi } from './catalog-vi.ts';

export type CatalogKey = keyof typeof catalogVi;
/** Of `<mc-catalog>` and of the kiosk's list: how a procedure is found. */
export const catalogTexts: Texts<CatalogKey> = { area: 'catalog', vi: catalogVi, en: catalogEn };
