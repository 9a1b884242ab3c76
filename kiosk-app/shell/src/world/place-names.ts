import type { PlaceNames } from '@motcua/suggestions';

/**
 * Names to suggest around a unit: the configured streets, and the wards, communes and special zones of its province, the
 * unit itself first. Reads the units in when it is called; they are part of what the kiosk is installed with.
 */
export async function loadPlaceNames(unitCode: string, streets: readonly string[] = []): Promise<PlaceNames> {
  const { findProvince, findWard, wards } = await import('@motcua/procedures/units');
  const own = findWard(unitCode);
  if (own === undefined) return { streets };
  const neighbours = wards.filter(({ code, parent }) => parent === own.parent && code !== unitCode);
  const province = findProvince(own.parent);
  const units = [own, ...neighbours, ...(province === undefined ? [] : [province])];
  return { streets, units: units.map(({ name }) => name) };
}
