import type { sourceVi } from './source-vi.ts';

export const sourceEn: Readonly<Record<keyof typeof sourceVi, string>> = {
  'source.typed': 'Typed by you',
  'source.id-card-qr': 'From your ID card',
  'source.id-card-chip': 'From your card’s chip',
  'source.chip-verified': 'From your card’s chip, checked',
  'source.national-account': 'From VNeID',
  'source.short.id-card-qr': 'From card',
  'source.short.id-card-chip': 'From chip',
  'source.short.chip-verified': 'Chip, checked',
  'source.short.national-account': 'From VNeID',
};
