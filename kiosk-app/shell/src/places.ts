import { placedDevices, sides, spotOf, usualPlaces } from '@motcua/elements/pictures/places';
import type { DevicePlace, KioskPlaces, PlacedDevice } from '@motcua/elements/pictures/places';
import type { Translate } from '@motcua/texts';
import type { ShellKey } from '@motcua/texts/shell';
import { entryOf } from './entry-of.ts';

/** The screen is 9 × 16 wherever it hangs. */
const heightPerWidth = 16 / 9;

/**
 * Reads where the devices of this kiosk are from `/config.json`: `places` and `screenWidthMm`. What it does not say is where
 * the usual kiosk has it; throws with the field that is wrong.
 */
export function parsePlaces(config: unknown): KioskPlaces {
  const widthMm = entryOf(config, 'screenWidthMm');
  if (widthMm !== undefined && !(typeof widthMm === 'number' && widthMm > 0))
    throw new Error('config.json: "screenWidthMm" must be a number');
  const given = entryOf(config, 'places');
  const devices = Object.fromEntries(
    placedDevices.map((device) => [
      device,
      parsePlace(entryOf(given, device), device) ?? usualPlaces.devices[device],
    ]),
  ) as Record<PlacedDevice, DevicePlace>;
  const screen = widthMm === undefined ? usualPlaces.screen : { widthMm, heightMm: widthMm * heightPerWidth };
  const named = placedDevices.filter((device) => entryOf(given, device) !== undefined);
  return named.length === 0 ? { devices, screen } : { devices, screen, named };
}

function parsePlace(value: unknown, device: PlacedDevice): DevicePlace | undefined {
  if (value === undefined) return undefined;
  const side = sides.find((known) => known === entryOf(value, 'side'));
  if (side === undefined)
    throw new Error(`config.json: "places.${device}.side" must be one of ${sides.join(', ')}`);
  const [xMm, yMm] = [entryOf(value, 'xMm'), entryOf(value, 'yMm')];
  if (xMm === undefined && yMm === undefined) return { side };
  if (typeof xMm !== 'number' || typeof yMm !== 'number')
    throw new Error(`config.json: "places.${device}" must have both "xMm" and "yMm" as numbers`);
  return { side, xMm, yMm };
}

/** Where a device is, as it stands in a sentence: "dưới màn hình, bên phải". */
export function placeWords(
  { places, t }: { readonly places: KioskPlaces; readonly t: Translate<ShellKey> },
  device: PlacedDevice,
): string {
  const { along, side } = spotOf(places.devices[device], places.screen);
  return t(`place.${side}.${along}`);
}
