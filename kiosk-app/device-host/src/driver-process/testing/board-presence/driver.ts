import type { OpenDevice } from '@motcua/devices/driver';
import { openBoard } from '@motcua/driver-board-firmata';
import type { BoardTransport } from '@motcua/driver-board-firmata';
import { boardWiring } from '@motcua/driver-board-firmata/simulator';

export const openDevice: OpenDevice = ({ name, settings }) => {
  const transport = settings['transport'] as BoardTransport;
  const device = openBoard({ transport, presence: { name, ...boardWiring.presence } }).presence;
  if (device === undefined) throw new TypeError('no presence');
  return device;
};
