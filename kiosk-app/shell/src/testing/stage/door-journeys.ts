import { sampleConfiguration, sampleHours } from '@motcua/kiosk-config/testing';
import type { SelfTestReport } from '@motcua/care';
import type { ShownConfiguration } from '../../configuration/shown-configuration.ts';
import type { DeviceStates } from '../../ports.ts';
import { allWell } from '../fake-world.ts';
import { atHome, never, shown } from './journey.ts';
import type { Journeys } from './journey.ts';

const { announcements, elsewhere = [] } = sampleConfiguration();

/** Of a unit that says all that can be said. */
const configuration: ShownConfiguration = {
  digest: 'a-digest',
  brand: { hue: 350, chroma: 0.09 },
  logo: {
    address: new URL('../../styles/mark.svg', import.meta.url).href,
    description: { vi: 'Biểu trưng phường', en: 'Ward logo' },
    plate: true,
  },
  hours: sampleHours,
  elsewhere: [
    ...elsewhere,
    {
      kind: 'kiosk',
      name: {
        vi: 'Máy tự phục vụ chợ Bến Thành',
        en: 'Kiosk at Bến Thành market',
        'zh-Hant': '濱城市場自助服務機',
      },
      address: {
        vi: 'Cửa Nam, mở 24 giờ',
        en: 'South gate, open day and night',
        'zh-Hant': '南門，全天開放',
      },
    },
  ],
  website: 'https://dichvucong.example',
  ...(announcements !== undefined && { announcements }),
};

/** As long as an announcement may be. */
const longestAnnouncement = {
  text: {
    vi: 'Từ thứ Hai tới thứ Sáu tuần này, quầy số 3 chuyển sang phòng 12 ở tầng hai. Bạn lên bằng thang máy bên tay trái cửa lớn.',
    en: 'From Monday to Friday this week, counter 3 is in room 12 on the second floor. Take the lift on the left of the main door.',
    'zh-Hant': '本週一至週五，三號櫃檯移至二樓十二室。請由大門左側的電梯上樓。',
  },
};

/** What a machine can have before anybody begins. */
const limits: Readonly<Record<string, Partial<DeviceStates>>> = {
  'devices-lost': { printer: { kind: 'lost' }, scanner: { kind: 'lost' } },
  'paper-out': { printer: { kind: 'faulted', faults: ['paper-out'] } },
  'paper-low': { printerWarnings: ['paper-low'] },
  'host-lost': { hostConnected: false },
};
const unlimited: DeviceStates = {
  printer: { kind: 'ready' },
  scanner: { kind: 'ready' },
  printerWarnings: [],
  hostConnected: true,
  cardPresent: false,
};

const failed = (...subjects: readonly ('clock' | 'disk' | 'id-card-reader')[]): SelfTestReport => ({
  ...allWell,
  checks: subjects.map((subject) => ({ subject, grade: 'failed', finding: 'unhealthy' })),
});

/** Thursday evening. */
const evening = new Date('2026-11-19T20:00:00+07:00');

/** The door: as it stands, with what the machine cannot do, and outside opening hours. */
export const doorJourneys: Journeys = {
  loading: {
    options: () => ({ ports: { loadService: never } }),
    go: async (kiosk, stop) => void (await shown(kiosk, 'loading', stop)),
  },
  doors: {
    prepare: (world) => {
      world.gateway = 'down';
    },
    go: async (kiosk, stop) => {
      await shown(kiosk, 'closed', stop);
      kiosk.world.gateway = 'up';
      kiosk.actor.send({ type: 'RETRY' });
      await shown(kiosk, 'start', stop);
      for (const [name, devices] of Object.entries(limits)) {
        kiosk.world.setDevices({ ...unlimited, ...devices });
        await stop(`start-${name}`);
      }
      kiosk.world.setDevices(unlimited);
      kiosk.world.queue.setNetwork('down');
      await stop('start-network-down');
      kiosk.actor.send({ type: 'START', language: 'vi' });
      await shown(kiosk, 'home', stop, 'home-network-down');
      kiosk.actor.send({ type: 'UNEXPECTED' });
      await shown(kiosk, 'broken', stop);
    },
  },
  forgotten: {
    go: async (kiosk, stop) => {
      await atHome(kiosk);
      kiosk.world.setDevices({ cardPresent: true });
      kiosk.actor.send({ type: 'WIPE' });
      await shown(kiosk, 'start', stop, 'start-card-forgotten');
    },
  },
  untested: {
    prepare: (world) => {
      world.selfTest = () => Promise.resolve(failed('clock', 'disk', 'id-card-reader'));
    },
    go: async (kiosk, stop) => void (await shown(kiosk, 'start', stop, 'start-clock-and-reader')),
  },
  diskFull: {
    prepare: (world) => {
      world.selfTest = () => Promise.resolve(failed('disk'));
    },
    go: async (kiosk, stop) => void (await shown(kiosk, 'start', stop, 'start-disk-full')),
  },
  evening: {
    go: async (kiosk, stop) => {
      await atHome(kiosk);
      kiosk.actor.send({ type: 'HOURS', phase: 'closed' });
      await shown(kiosk, 'home', stop, 'home-finishing');
      kiosk.actor.send({ type: 'WIPE' });
      await shown(kiosk, 'out-of-hours', stop);
    },
  },
  configured: {
    options: () => ({ configuration }),
    go: async (kiosk, stop) => {
      await shown(kiosk, 'start', stop, 'start-configured');
      kiosk.actor.send({ type: 'START', language: 'vi' });
      await shown(kiosk, 'home', stop, 'home-configured');
    },
  },
  configuredEvening: {
    options: () => ({ configuration, ports: { now: () => evening } }),
    go: async (kiosk, stop) => {
      await shown(kiosk, 'out-of-hours', stop, 'out-of-hours-configured');
      await kiosk.pass(301_000);
      await shown(kiosk, 'dark', stop);
    },
  },
  configuredClosed: {
    prepare: (world) => {
      world.gateway = 'down';
    },
    options: () => ({ configuration }),
    go: async (kiosk, stop) => void (await shown(kiosk, 'closed', stop, 'closed-configured')),
  },
  announced: {
    options: () => ({ configuration: { digest: 'a-digest', announcements: [longestAnnouncement] } }),
    go: async (kiosk, stop) => {
      await shown(kiosk, 'start', stop, 'start-announced');
      kiosk.actor.send({ type: 'START', language: 'vi' });
      await shown(kiosk, 'home', stop, 'home-announced');
    },
  },
};
