import type { ProcedureDefinition } from '@motcua/procedures';

/** True when an application can be made of it at all; else the kiosk only informs. */
export function canBeCarried({ informationOnly, pages }: ProcedureDefinition): boolean {
  return informationOnly !== true && pages.length > 0;
}

/** True when an identity card fills something in. */
export function takesCard({ pages }: ProcedureDefinition): boolean {
  return pages.some(({ fields }) => fields.some(({ prefill }) => prefill !== undefined));
}
