/** What a person uses beside the screen, and must find. */
export const placedDevices = ['scanner', 'card-reader', 'printer', 'keypad', 'headset'] as const;
export type PlacedDevice = (typeof placedDevices)[number];

export const sides = ['left', 'right', 'above', 'below'] as const;
export type Side = (typeof sides)[number];

/** Along its side of the screen: from the left to the right, or from above to below. */
export const alongs = ['start', 'middle', 'end'] as const;
export type Along = (typeof alongs)[number];

/** Where a device sits: beside which edge of the screen, and where exactly, if that is known. */
export interface DevicePlace {
  readonly side: Side;
  /** From the screen's upper left corner to the middle of the device, to the right; with `yMm`. */
  readonly xMm?: number;
  /** Downwards. */
  readonly yMm?: number;
}

export interface ScreenSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Devices of one kiosk and the screen they stand around. */
export interface KioskPlaces {
  readonly screen: ScreenSize;
  readonly devices: Readonly<Record<PlacedDevice, DevicePlace>>;
  /** Those that somebody has named: a keypad or a headset socket is told of only then. */
  readonly named?: readonly PlacedDevice[];
}

/** What words say of a place. */
export interface Spot {
  readonly side: Side;
  readonly along: Along;
}

/** The kiosk that the pictures were first drawn of, with a portrait screen of 21.5 inches. */
export const usualPlaces: KioskPlaces = {
  screen: { widthMm: 268, heightMm: 476 },
  devices: {
    scanner: { side: 'below', xMm: 232, yMm: 560 },
    'card-reader': { side: 'below', xMm: 36, yMm: 560 },
    printer: { side: 'below', xMm: 134, yMm: 600 },
    keypad: { side: 'below', xMm: 134, yMm: 530 },
    headset: { side: 'left', xMm: -30, yMm: 440 },
  },
};

/** The side and the third of it that a device is at. Without millimetres it is the middle of its side. */
export function spotOf({ side, xMm, yMm }: DevicePlace, { heightMm, widthMm }: ScreenSize): Spot {
  if (xMm === undefined || yMm === undefined) return { side, along: 'middle' };
  const part = side === 'above' || side === 'below' ? xMm / widthMm : yMm / heightMm;
  return { side, along: part < 1 / 3 ? 'start' : part > 2 / 3 ? 'end' : 'middle' };
}

/** The screen in the small drawing of the kiosk, and the cabinet around it. */
export const drawnScreen = { left: 24, top: 44, width: 84, height: 150 } as const;
export const drawnCabinet = { width: 132, height: 322 } as const;

/** Half of the largest device in the drawing: none reaches over the cabinet's edge. */
const margin = 14;

/** The middle of a device in the small drawing: on its side of the screen, as far along as it truly is. */
export function drawnAt(place: DevicePlace, screen: ScreenSize): { readonly x: number; readonly y: number } {
  const { height, left, top, width } = drawnScreen;
  const alongX = left + width * partOf(place.xMm, screen.widthMm);
  const alongY = top + height * partOf(place.yMm, screen.heightMm);
  switch (place.side) {
    case 'left':
      return { x: left / 2, y: alongY };
    case 'right':
      return { x: (left + width + drawnCabinet.width) / 2, y: alongY };
    case 'above':
      return { x: alongX, y: top / 2 };
    case 'below':
      return { x: alongX, y: belowAt(place.yMm, screen.heightMm) };
    default:
      return place.side satisfies never;
  }
}

/** Below there is room for one device under another. */
function belowAt(yMm: number | undefined, heightMm: number): number {
  const { height, top } = drawnScreen;
  const room = { from: top + height + 22, to: drawnCabinet.height - margin };
  if (yMm === undefined) return (room.from + room.to) / 2;
  return Math.min(room.to, Math.max(room.from, top + (yMm / heightMm) * height + 22));
}

function partOf(atMm: number | undefined, lengthMm: number): number {
  return atMm === undefined ? 0.5 : Math.min(1, Math.max(0, atMm / lengthMm));
}
