import type { AudioJack, Driven, LightPlace, Lights, PresenceSensor } from '@motcua/devices';
import { startTimer } from '@motcua/devices/driver';
import type { StartTimer, Transport } from '@motcua/devices/driver';
import { BoardLights } from './board-lights.ts';
import { BoardAudioJack, BoardPresenceSensor } from './board-sensor.ts';
import type { SensorPin } from './board-sensor.ts';
import { FirmataBoard } from './board.ts';
import { boardTransport } from './transport.ts';
import type { BoardTransport } from './transport.ts';

export interface BoardOptions {
  /** Where the board is, or a cable of one's own. */
  readonly transport: BoardTransport | Transport;
  /** What is on it; at least one. Pins are counted as the board's firmware counts them, 0 to 127. */
  readonly presence?: ({ readonly name: string } & SensorPin) | undefined;
  readonly headset?: ({ readonly name: string } & SensorPin) | undefined;
  readonly lights?:
    | { readonly name: string; readonly pins: Readonly<Partial<Record<LightPlace, number>>> }
    | undefined;
  readonly startTimer?: StartTimer;
}

export interface BoardDevices {
  readonly presence?: Driven<PresenceSensor>;
  readonly headset?: Driven<AudioJack>;
  readonly lights?: Driven<Lights>;
}

/**
 * Starts to drive a board and returns its devices at once; the connection is made in the background and made again after
 * each loss. The caller closes each device; the cable is let go with the last.
 *
 * @example
 * const { presence, lights } = openBoard({
 *   transport: { kind: 'serial', path: '/dev/serial/by-id/usb-board' },
 *   presence: { name: 'Presence', pin: 2 },
 *   lights: { name: 'Lights', pins: { scanner: 5, printer: 6 } },
 * });
 */
export function openBoard(options: BoardOptions): BoardDevices {
  const { headset, lights, presence, transport } = options;
  const timer = options.startTimer ?? startTimer;
  const board = new FirmataBoard('connect' in transport ? transport : boardTransport(transport), timer);
  const devices = {
    ...(presence !== undefined && { presence: new BoardPresenceSensor(board, presence.name, presence) }),
    ...(headset !== undefined && { headset: new BoardAudioJack(board, headset.name, headset) }),
    ...(lights !== undefined && {
      lights: new BoardLights(board, {
        name: lights.name,
        pins: new Map(Object.entries(lights.pins) as [LightPlace, number][]),
        startTimer: timer,
      }),
    }),
  };
  board.start();
  return devices;
}
