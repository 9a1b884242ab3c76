import type { FieldDefinition } from '@motcua/procedures';
import type { Provenance } from './types.ts';

/** A national account proves nothing yet: no sign-in stands behind the word. */
const ranks: Readonly<Record<Provenance, number>> = {
  typed: 0,
  'national-account': 0,
  'id-card-qr': 1,
  'id-card-chip': 2,
  'chip-verified': 3,
};

/** Whether a value from this source is as sure as the field's definition wants it; true where it wants nothing. */
export function meetsAssurance(field: FieldDefinition, provenance: Provenance): boolean {
  const wanted = field.prefill?.assurance;
  return wanted === undefined || ranks[provenance] >= ranks[wanted];
}

/** Whether the source is a chip: only a kiosk has a reader for one. */
export function isFromChip(provenance: Provenance): boolean {
  return provenance === 'id-card-chip' || provenance === 'chip-verified';
}
