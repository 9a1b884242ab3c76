import { civilStatusExtract } from '@motcua/procedures/catalogue';
import type { Catalogue } from './catalogue.ts';
export type LoadOutcome =
  | { readonly code: 'ok'; readonly catalogue: Catalogue }
  | { readonly code: 'invalid'; readonly complaints: readonly string[] };
export function loadCatalogue(_folder: string | undefined): LoadOutcome {
  const unit = {
    code: '26740',
    name: { vi: 'Phường Bến Thành', en: 'Bến Thành Ward' },
    province: { code: '79', name: { vi: 'Thành phố Hồ Chí Minh', en: 'Hồ Chí Minh City' } },
  };
  return {
    code: 'ok',
    catalogue: {
      all: () => [civilStatusExtract],
      current: (id) => (id === civilStatusExtract.id ? civilStatusExtract : undefined),
      version: (id, version) =>
        id === civilStatusExtract.id && version === civilStatusExtract.version
          ? civilStatusExtract
          : undefined,
      unit: (code) => (code === '26740' ? unit : undefined),
      unitName: (code) => (code === '26740' ? unit.name : undefined),
      searchUnits: () => [unit],
      dueAt: (_definition, at, share) => new Date(at.getTime() + share * 3_600_000),
    },
  };
}
