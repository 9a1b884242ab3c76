import type { AgencyDefinition } from '@motcua/procedures';
import { fillPlaceholders } from '@motcua/texts';
import type { CaseRecord } from '../cases/case-record.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** Whom the application goes to, each once: `Ủy ban nhân dân phường Sài Gòn`. */
export function addresseesOf(
  agencies: readonly AgencyDefinition[],
  unit: CaseRecord['unit'],
  catalogue: Catalogue,
): readonly string[] {
  const province = catalogue.unit(unit.code)?.province.name.vi ?? '';
  const names = { unit: lowerFirst(unit.name.vi), province: province.replace(/^Tỉnh/, 'tỉnh') };
  return [
    ...new Set(agencies.map(({ addressee, name }) => fillPlaceholders(addressee ?? name.vi, names).trim())),
  ];
}

/** `Phường Sài Gòn` → `phường Sài Gòn`, as it stands inside a name. */
export const lowerFirst = (text: string): string => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
