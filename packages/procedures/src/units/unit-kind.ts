export type UnitKind =
  | 'province'
  | 'municipality'
  | 'district'
  | 'ward'
  | 'commune'
  | 'township'
  | 'special-zone';

/** The kind that a unit's name says it is; `otherwise` where a name has several meanings, as `Thành phố` has. */
export function kindOf(name: string, otherwise: UnitKind): UnitKind {
  if (name.startsWith('Phường ')) return 'ward';
  if (name.startsWith('Xã ')) return 'commune';
  if (name.startsWith('Thị trấn ')) return 'township';
  if (name.startsWith('Đặc khu ')) return 'special-zone';
  if (name.startsWith('Thành phố ')) return otherwise === 'province' ? 'municipality' : otherwise;
  return otherwise;
}
