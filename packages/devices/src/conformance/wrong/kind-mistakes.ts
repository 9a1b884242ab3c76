import type { ScanResult } from '../../device.ts';
import type { NavigationKeyEvent } from '../../navigation-keys/navigation-keys.ts';
import type { KnownKind } from '../bench.ts';
import { cardReaderMistakes } from './card-reader-mistakes.ts';
import { smartReaderMistakes } from './smart-reader-mistakes.ts';
import { printerMistakes } from './printer-mistakes.ts';
import { spoil } from './spoil.ts';
import type { Mistakes } from './spoil.ts';
import { terminalMistakes } from './terminal-mistakes.ts';

const scannerMistakes: Mistakes<'barcode-scanner'> = {
  'barcode-scanner/half-a-code-is-no-code': ({ device, hands }) => {
    const stalled = Promise.withResolvers<ScanResult>();
    Reflect.set(hands, 'scanPart', async (part: Uint8Array) =>
      stalled.resolve({ code: 'scanned', text: new TextDecoder().decode(part) }),
    );
    return spoil(device, { read: (options) => Promise.race([device.read(options), stalled.promise]) });
  },
  'barcode-scanner/text-is-whole': ({ device }) =>
    spoil(device, {
      read: async (options) => {
        const result = await device.read(options);
        if (result.code !== 'scanned') return result;
        return { code: 'scanned', text: Buffer.from(result.text).toString('latin1') };
      },
    }),
  'barcode-scanner/one-scan-per-read': ({ device }) => {
    let last: ScanResult | undefined;
    return spoil(device, {
      read: async (options) => {
        if (last !== undefined) return last;
        const result = await device.read(options);
        if (result.code === 'scanned') last = result;
        return result;
      },
    });
  },
  'barcode-scanner/unasked-scans-are-dropped': ({ device, hands }) => {
    let piledUp: ScanResult | undefined;
    let isRead = false;
    const scan = hands.scan.bind(hands);
    hands.scan = (code) => {
      if (!isRead) piledUp = { code: 'scanned', text: new TextDecoder().decode(code) };
      return scan(code);
    };
    return spoil(device, {
      read: async (options) => {
        const before = piledUp;
        if (before !== undefined) return before;
        isRead = true;
        const result = await device.read(options);
        isRead = false;
        return result;
      },
    });
  },
  'barcode-scanner/broken-text-is-unreadable': ({ device }) =>
    spoil(device, {
      read: async (options) => {
        const result = await device.read(options);
        return result.code === 'unreadable' ? { code: 'scanned', text: 'Ng\u{fffd}u\u{fffd}A' } : result;
      },
    }),
  'barcode-scanner/reads-are-counted': ({ device }) =>
    spoil(device, {
      get statistics() {
        const { counts, openForMs } = device.statistics;
        return { openForMs, counts: { ...counts, reads: 0 } };
      },
    }),
};

const keysMistakes: Mistakes<'navigation-keys'> = {
  'navigation-keys/has-the-keys-it-needs': ({ device }) =>
    spoil(device, { keys: device.keys.filter((key) => key !== 'help') }),
  'navigation-keys/each-key-is-told': ({ device }) =>
    spoil(device, {
      onKey: (listener) =>
        device.onKey((event) => listener(event.key === 'left' ? { ...event, key: 'right' } : event)),
    }),
  'navigation-keys/a-press-is-told-once': ({ device }) =>
    spoil(device, {
      onKey: (listener) =>
        device.onKey((event) => {
          listener(event);
          if (event.phase === 'pressed') listener(event);
        }),
    }),
  'navigation-keys/loss-releases': ({ device }) =>
    spoil(device, {
      onKey: (listener) =>
        device.onKey((event: NavigationKeyEvent) => {
          if (device.state.kind !== 'lost') listener(event);
        }),
    }),
  'navigation-keys/unsubscribed-hears-nothing': ({ device }) =>
    spoil(device, {
      onKey: (listener) => {
        device.onKey(listener);
        return () => undefined;
      },
    }),
  'navigation-keys/presses-are-counted': ({ device }) =>
    spoil(device, {
      get statistics() {
        const { counts, openForMs } = device.statistics;
        return { openForMs, counts: { ...counts, 'key-presses': 0 } };
      },
    }),
};

const lightsMistakes: Mistakes<'lights'> = {
  'lights/set-is-seen': ({ device }) =>
    spoil(device, { set: (place, pattern) => device.set(place, pattern === 'blink' ? 'on' : pattern) }),
  'lights/unknown-place-is-unsupported': ({ device }) =>
    spoil(device, {
      set: async (place, pattern) => {
        const result = await device.set(place, pattern);
        return result.code === 'unsupported' ? { code: 'set' } : result;
      },
    }),
  'lights/lost-is-said': ({ device }) =>
    spoil(device, {
      set: async (place, pattern) => {
        const result = await device.set(place, pattern);
        return result.code === 'lost' ? { code: 'set' } : result;
      },
    }),
  'lights/replug-restores': ({ device, hands }) => {
    const plugIn = hands.plugIn.bind(hands);
    hands.plugIn = async () => {
      await plugIn();
      for (const place of device.places) await device.set(place, 'off');
    };
    return device;
  },
  'lights/close-puts-them-out': ({ device, hands }) => {
    const look = hands.look.bind(hands);
    hands.look = async (place) => (device.state.kind === 'closed' ? 'on' : look(place));
    return device;
  },
};

interface Reading {
  readonly reading: string;
  watchReading(listener: (reading: never) => void): () => void;
}

/** Mistakes of a sensor that tells one of two readings; the names are the clauses' without the contract. */
export const sensorMistakes: Readonly<Record<string, (device: Reading & object) => Partial<Reading>>> = {
  'tells-both': (device) => ({
    get reading() {
      return device.reading === 'nobody' || device.reading === 'unplugged' ? 'unknown' : device.reading;
    },
  }),
  'tells-reading-first': (device) => ({
    watchReading: (listener) => {
      let isFirst = true;
      return device.watchReading((reading) => {
        if (!isFirst) listener(reading);
        isFirst = false;
      });
    },
  }),
  'unwatched-hears-nothing': (device) => ({
    watchReading: (listener) => {
      device.watchReading(listener);
      return () => undefined;
    },
  }),
  'lost-is-unknown': (device) => {
    let last = device.reading;
    device.watchReading((reading: string) => {
      if (reading !== 'unknown') last = reading;
    });
    return {
      get reading() {
        return last;
      },
    };
  },
};

const cameraMistakes: Mistakes<'document-camera'> = {
  'document-camera/captured-is-a-picture': ({ device }) =>
    spoil(device, {
      capture: async (options) => {
        const result = await device.capture(options);
        if (result.code !== 'captured') return result;
        return { code: 'captured', document: { ...result.document, mediaType: 'image/jpeg' } };
      },
    }),
  'document-camera/empty-plate-is-coded': ({ device }) =>
    spoil(device, {
      capture: async (options) => {
        const result = await device.capture(options);
        return result.code === 'no-document' ? { code: 'unreadable' } : result;
      },
    }),
};

/** The mistakes that only drivers of one kind can make. */
export const kindMistakes: { readonly [Kind in KnownKind]: Mistakes<Kind> } = {
  'id-card-reader': cardReaderMistakes,
  'smart-card-reader': smartReaderMistakes,
  'barcode-scanner': scannerMistakes,
  'receipt-printer': printerMistakes,
  'navigation-keys': keysMistakes,
  lights: lightsMistakes,
  'presence-sensor': {},
  'audio-jack': {},
  'payment-terminal': terminalMistakes,
  'document-camera': cameraMistakes,
};
