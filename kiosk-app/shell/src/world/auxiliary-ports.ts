import type { Unsubscribe } from '@motcua/devices';
import {
  connectAudioJack,
  connectLights,
  connectNavigationKeys,
  connectPresenceSensor,
  connectSpeech,
  discoverServices,
} from '@motcua/devices/wire';
import type { ServiceName } from '@motcua/devices/wire';
import type { HostSpeechPort } from '@motcua/speech/engines';
import type { AccessPorts } from '../access/access.ts';
import type { LedLights } from '../lights/lights-of.ts';
import type { ShellPorts } from '../ports.ts';
import { hostSpeech } from './host-speech.ts';

export interface AuxiliaryPorts {
  readonly access: Required<Pick<AccessPorts, 'watchHeadset' | 'watchKeys'>>;
  readonly ports: Required<Pick<ShellPorts, 'watchPresence'>>;
  /** What the operating system's synthesiser makes. */
  readonly speech: HostSpeechPort;
  /** For `followLights`. */
  readonly setLights: (lights: LedLights) => void;
}

/**
 * What the device host may have beside scanner, printer and reader: it is asked once, and only what is there is connected.
 * The connections come back by themselves; they end with the page.
 */
export function createAuxiliaryPorts(options: {
  readonly host: string;
  readonly token: string;
}): AuxiliaryPorts {
  const client = { ...options, webSocket: (url: string): WebSocket => new WebSocket(url) };
  const { signal } = new AbortController();
  const services = discoverServices(client, { signal });
  const once = <Client>(name: ServiceName, connect: () => Client): Promise<Client | undefined> =>
    services.then((there) => (there.has(name) ? connect() : undefined));
  const keys = once('navigation-keys', () => connectNavigationKeys(client));
  const presence = once('presence-sensor', () => connectPresenceSensor(client));
  const headset = once('audio-jack', () => connectAudioJack(client));
  const lights = once('lights', () => connectLights(client));
  let wanted: LedLights | undefined;
  const setWanted = async (): Promise<void> => {
    if (wanted !== undefined) await (await lights)?.set(wanted, { signal });
  };
  void lights.then((there) =>
    // Whoever comes back is told again.
    there?.watchStatus((status) => {
      if (status.host === 'open' && status.device.kind === 'ready') void setWanted();
    }),
  );
  return {
    access: {
      watchKeys: (listener) => later(keys, (there) => there.onKey(listener)),
      watchHeadset: (listener) => {
        listener('unknown');
        return later(headset, (there) => there.watchReading(listener));
      },
    },
    ports: {
      watchPresence: (listener) => {
        listener('unknown');
        return later(presence, (there) => there.watchReading(listener));
      },
    },
    speech: hostSpeech(once('speech', () => connectSpeech(client))),
    setLights: (next) => {
      wanted = next;
      void setWanted();
    },
  };
}

/** Listens to something that may come, until it is told to stop. */
function later<Client>(
  coming: Promise<Client | undefined>,
  listen: (there: Client) => Unsubscribe,
): Unsubscribe {
  let stop: Unsubscribe | undefined;
  let isOver = false;
  void coming.then((there) => {
    if (there !== undefined && !isOver) stop = listen(there);
  });
  return () => {
    isOver = true;
    stop?.();
  };
}
