import { BaseDevice } from '@motcua/devices/driver';
import type { OpenDevice } from '@motcua/devices/driver';
import type { ScanResult } from '@motcua/devices';

/** A scanner that, when it is read, changes its state so many times a second for so long, and then scans the count. */
class EventScanner extends BaseDevice {
  readonly #perSecond: number;
  readonly #seconds: number;

  constructor(name: string, perSecond: number, seconds: number) {
    super(name, {
      kind: 'barcode-scanner',
      driver: 'event-driver',
      powerReporting: 'lost',
      healthDepths: ['internal'],
      tells: [],
      counts: [],
    });
    this.#perSecond = perSecond;
    this.#seconds = seconds;
    queueMicrotask(() => this.enter({ kind: 'ready' }));
  }

  read(): Promise<ScanResult> {
    const startMs = performance.now();
    const total = this.#perSecond * this.#seconds;
    let sent = 0;
    return new Promise((resolve) => {
      const timer = setInterval(() => {
        const due = Math.min(total, Math.floor(((performance.now() - startMs) / 1000) * this.#perSecond));
        for (; sent < due; sent += 1) this.enter({ kind: sent % 2 === 0 ? 'busy' : 'ready' });
        if (sent < total) return;
        clearInterval(timer);
        resolve({ code: 'scanned', text: String(sent) });
      }, 5);
    });
  }

  protected override letGo(): Promise<void> {
    return Promise.resolve();
  }
}

export const openDevice: OpenDevice = ({ name, settings }) => {
  const { perSecond, seconds } = settings as { readonly perSecond: number; readonly seconds: number };
  return new EventScanner(name, perSecond, seconds);
};
