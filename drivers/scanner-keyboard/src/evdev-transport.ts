import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Connection, Transport, TransportEvents } from '@motcua/devices/driver';

/** Many events at once; the kernel hands out whole ones. */
const readBytes = 24 * 64;

/** An input device of Linux, such as `/dev/input/by-id/usb-…-event-kbd`. */
export function evdevTransport(path: string): Transport {
  return {
    connect: async (events, { signal }) => {
      try {
        const file = await open(path, 'r');
        if (!signal.aborted) return listen(file, events);
        await file.close();
      } catch {
        // Not plugged in, or not ours to read.
      }
      return undefined;
    },
  };
}

function listen(file: FileHandle, events: TransportEvents): Connection {
  let isOpen = true;
  const stream = file.createReadStream({ highWaterMark: readBytes });
  const closed = new Promise<void>((resolve) => {
    stream.once('close', () => {
      if (isOpen) events.lost();
      isOpen = false;
      resolve();
    });
  });
  // ENODEV when it is unplugged; `close` follows.
  stream.on('error', () => undefined);
  stream.on('data', (chunk) => {
    if (isOpen && typeof chunk !== 'string') events.bytes(chunk);
  });
  return {
    close: () => {
      isOpen = false;
      stream.destroy();
      // A read of a device that types nothing does not end; it is not waited for.
      return Promise.race([closed, new Promise<void>((resolve) => setImmediate(resolve))]);
    },
  };
}
