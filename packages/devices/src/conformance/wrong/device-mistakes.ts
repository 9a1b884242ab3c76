import type { AnyDevice, DeviceHands } from '../bench.ts';
import { deafSignal } from './spoil.ts';

type State = AnyDevice['state'];

/** Mistakes that a driver of any kind can make. */
export const deviceMistakes: Readonly<
  Record<string, (device: AnyDevice, hands: DeviceHands) => Partial<AnyDevice>>
> = {
  'device/becomes-ready': (device) =>
    showing(device, (state) => (state.kind === 'ready' ? { kind: 'starting' } : state)),
  'device/tells-state-first': (device) => ({
    watch: (listener) => {
      let isFirst = true;
      return device.watch((state) => {
        if (!isFirst) listener(state);
        isFirst = false;
      });
    },
  }),
  'device/unwatch-ends-it': (device) => ({
    watch: (listener) => {
      device.watch(listener);
      return () => undefined;
    },
  }),
  'device/unplugged-is-lost': (device) =>
    showing(device, (state) => (state.kind === 'lost' ? { kind: 'ready' } : state)),
  'device/comes-back-by-itself': (device) => {
    let wasLost = false;
    return showing(device, (state) => {
      wasLost ||= state.kind === 'lost';
      return wasLost && state.kind === 'ready' ? { kind: 'lost' } : state;
    });
  },
  'device/close-shows-closed': (device) =>
    showing(device, (state) => (state.kind === 'closed' ? { kind: 'ready' } : state)),
  'device/close-is-safe-twice': (device) => {
    let closes = 0;
    return {
      close: () => {
        closes += 1;
        return closes > 1 ? Promise.reject(new Error('it is closed')) : device.close();
      },
    };
  },
  'device/closed-stays-closed': (device, hands) => {
    let isRevived = false;
    const plugIn = hands.plugIn.bind(hands);
    hands.plugIn = async () => {
      isRevived = device.state.kind === 'closed';
      await plugIn();
    };
    return showing(device, (state) => (isRevived ? { kind: 'ready' } : state));
  },
  'device/names-itself': (device) => ({ about: { ...device.about, driver: '' } }),
  'device/health-of-a-ready-device': (device) => ({
    checkHealth: async (options) => {
      const result = await device.checkHealth(options);
      return result.code === 'healthy' ? { code: 'timeout' } : result;
    },
  }),
  'device/health-depths-are-declared': (device) => ({
    checkHealth: (options) => device.checkHealth({ ...options, depth: 'internal' }),
  }),
  'device/health-of-a-lost-device': (device) => ({
    checkHealth: async (options) => {
      const result = await device.checkHealth(options);
      return result.code === 'lost' ? { code: 'healthy' } : result;
    },
  }),
  'device/health-can-be-canceled': (device) => ({
    checkHealth: (options) => device.checkHealth({ ...options, signal: deafSignal() }),
  }),
  'device/counts-what-it-declares': (device) => ({
    get statistics() {
      const { counts } = device.statistics;
      return { counts: { ...counts, errors: 0.5 } };
    },
  }),
  'device/losses-are-counted': (device) => ({
    get statistics() {
      const { counts } = device.statistics;
      return { counts: { ...counts, losses: 0 } };
    },
  }),
};

/** A device that shows other states than it has. */
function showing(device: AnyDevice, shown: (state: State) => State): Partial<AnyDevice> {
  device.watch(shown);
  return {
    get state() {
      return shown(device.state);
    },
    watch: (listener) => device.watch((state) => listener(shown(state))),
  };
}
