import type { DeviceAbout, DeviceKind, DeviceState, Unsubscribe } from '@motcua/devices';
import type { FirmataBoard } from './board.ts';

/** What each device on a board says of itself. */
export function aboutBoard(kind: DeviceKind): DeviceAbout {
  return {
    kind,
    driver: '@motcua/driver-board-firmata',
    model: 'Firmata',
    powerReporting: 'lost',
    healthDepths: ['internal'],
    tells: [],
    counts: ['losses'],
  };
}

/** Tells a device on the board the board's state, now and at each change. */
export function followBoard(board: FirmataBoard, enter: (state: DeviceState) => void): Unsubscribe {
  board.join();
  return board.state.watch((kind) => enter({ kind }));
}
