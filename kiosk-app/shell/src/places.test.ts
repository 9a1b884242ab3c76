import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  alongs,
  drawnAt,
  drawnCabinet,
  drawnScreen,
  placedDevices,
  sides,
  spotOf,
  usualPlaces,
} from '@motcua/elements/pictures/places';
import type { DevicePlace, Side } from '@motcua/elements/pictures/places';
import { translator } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';
import * as fc from 'fast-check';
import { parsePlaces, placeWords } from './places.ts';

const screen = usualPlaces.screen;

/** What a person understands a place to be, from its words alone. */
function sideSaid(words: string): Side {
  if (words.includes('dưới màn hình') || words.startsWith('ngay dưới')) return 'below';
  if (words.includes('trên màn hình') || words.startsWith('ngay trên')) return 'above';
  return words.startsWith('bên trái') ? 'left' : 'right';
}

/** Which side of the drawn screen a point is on. */
function sideDrawn({ x, y }: { readonly x: number; readonly y: number }): Side {
  const { height, left, top, width } = drawnScreen;
  if (y > top + height) return 'below';
  if (y < top) return 'above';
  return x < left + width / 2 ? 'left' : 'right';
}

test('each device at each side: words and picture agree', () => {
  const t = translator(shellTexts, 'vi');
  for (const device of placedDevices) {
    for (const side of sides) {
      for (const [index, part] of [0.1, 0.5, 0.9].entries()) {
        const place: DevicePlace = { side, xMm: screen.widthMm * part, yMm: screen.heightMm * part };
        const places = { screen, devices: { ...usualPlaces.devices, [device]: place } };
        const words = placeWords({ places, t }, device);
        assert.equal(sideSaid(words), side, `${device} ${words}`);
        assert.equal(sideDrawn(drawnAt(place, screen)), side, `${device} ${words}`);
        const upright = side === 'left' || side === 'right';
        const ends = upright ? ['phía trên', 'màn hình', 'phía dưới'] : ['bên trái', 'màn hình', 'bên phải'];
        assert.ok(words.endsWith(ends[index] ?? ''), words);
      }
    }
  }
});

test('wherever a device is said to be, it is drawn on the cabinet, on that side, in the order of its millimetres', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sides),
      fc.integer({ min: -500, max: 900 }),
      fc.integer({ min: -500, max: 1500 }),
      (side, xMm, yMm) => {
        const place = { side, xMm, yMm };
        const at = drawnAt(place, screen);
        assert.ok(at.x >= 0 && at.x <= drawnCabinet.width && at.y >= 0 && at.y <= drawnCabinet.height);
        assert.equal(sideDrawn(at), side);
        const { along } = spotOf(place, screen);
        const upright = side === 'left' || side === 'right';
        const part = upright
          ? (at.y - drawnScreen.top) / drawnScreen.height
          : (at.x - drawnScreen.left) / drawnScreen.width;
        assert.equal(alongs[part < 1 / 3 ? 0 : part > 2 / 3 ? 2 : 1], along);
      },
    ),
  );
});

test('the configuration moves what it names and leaves the rest; a wrong one names the field', () => {
  assert.deepEqual(parsePlaces({}), usualPlaces);
  const places = parsePlaces({
    screenWidthMm: 360,
    places: { scanner: { side: 'left' }, printer: { side: 'right', xMm: 400, yMm: 500 } },
  });
  assert.deepEqual(places.screen, { widthMm: 360, heightMm: 640 });
  assert.deepEqual(places.named, ['scanner', 'printer']);
  assert.deepEqual(places.devices.scanner, { side: 'left' });
  assert.deepEqual(places.devices.printer, { side: 'right', xMm: 400, yMm: 500 });
  assert.deepEqual(places.devices['card-reader'], usualPlaces.devices['card-reader']);
  for (const wrong of [
    { screenWidthMm: '268' },
    { places: { scanner: { side: 'behind' } } },
    { places: { printer: { side: 'right', xMm: 4 } } },
  ]) {
    assert.throws(() => parsePlaces(wrong), /config\.json: "(screenWidthMm|places\.(scanner|printer))/);
  }
});

test('the usual kiosk: the scanner below on the right, as the drawings have it', () => {
  for (const [language, words] of [
    ['vi', 'dưới màn hình, bên phải'],
    ['en', 'below the screen, on the right'],
  ] as const) {
    const t = translator(shellTexts, language);
    assert.equal(placeWords({ places: usualPlaces, t }, 'scanner'), words);
  }
});
