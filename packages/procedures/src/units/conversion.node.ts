import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { ProvinceRow } from './rows.ts';

interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/** One line of the published conversion list. */
export interface ConversionRow {
  readonly province: NamedCode;
  readonly district: NamedCode;
  /** Empty where a district had no wards. */
  readonly ward: NamedCode;
  readonly divided: boolean;
  /** Code of a unit of today. */
  readonly successor: string;
}

const path = join(import.meta.dirname, 'sources', 'units-conversion-2025-07-01.csv.br');

/**
 * The published list, line by line.
 *
 * @param today needed for the few lines whose code of the new unit was changed later: those are found by name
 * @throws where a new unit is none of today's
 */
export function readConversion(today: readonly ProvinceRow[]): readonly ConversionRow[] {
  const codes = new Set(today.flatMap(([, , wards]) => wards.map(([code]) => code)));
  const lines = brotliDecompressSync(readFileSync(path)).toString('utf8').normalize('NFC').trim();
  return lines
    .split(/\r?\n/)
    .slice(1)
    .map((line): ConversionRow => {
      const [provinceCode = '', districtCode = '', code = '', province = '', district = '', ward = ''] =
        line.split(',');
      const [divided = '', newProvinceCode = '', newCode = '', , newWard = ''] = line.split(',').slice(6);
      const successor = codes.has(newCode)
        ? newCode
        : today
            .find(([candidate]) => candidate === newProvinceCode)?.[2]
            .find(([, name]) => name === newWard)?.[0];
      if (successor === undefined) throw new Error(`no unit of today for ${line}`);
      return {
        province: { code: provinceCode, name: province },
        district: { code: districtCode, name: district },
        ward: { code, name: ward },
        divided: divided === 'true',
        successor,
      };
    });
}
