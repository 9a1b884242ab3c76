import { assert } from 'chai';
import 'axe-core/axe.js';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Language } from '@motcua/texts';
import '../shell.define.ts';
import { startShell } from '../start-shell.ts';
import type { FakeWorld } from '../testing/fake-world.ts';
import { findCut } from '../testing/stage/find-cut.ts';
import { loadKioskStyles, until, writtenOn } from '../testing/page.ts';
import { settle, TestKiosk } from '../testing/test-kiosk.ts';
import type { ShownConfiguration } from './shown-configuration.ts';

declare const axe: { run(context: Element, options?: RunOptions): Promise<AxeResults> };

const workday = [
  { from: '07:30', to: '11:30' },
  { from: '13:30', to: '17:00' },
];
const closedWeekend = { saturday: [], sunday: [] };
const hours = {
  monday: workday,
  tuesday: workday,
  wednesday: workday,
  thursday: workday,
  friday: workday,
  ...closedWeekend,
};

const configuration: ShownConfiguration = {
  digest: 'a-digest',
  brand: { hue: 350, chroma: 0.09 },
  logo: {
    address: new URL('../styles/mark.svg', import.meta.url).pathname,
    description: { vi: 'Biểu trưng phường', en: 'Ward logo' },
    plate: true,
  },
  texts: { 'start.invitation': { vi: 'Phường Sài Gòn mời bạn vào.' } },
  hours,
  darkAfterMinutes: 10,
  announcements: [
    { text: { vi: 'Thứ Sáu này quầy 3 nghỉ.', en: 'Counter 3 is closed this Friday.' } },
    { text: { vi: 'Hết hạn', en: 'Over' }, to: '2026-11-01T00:00:00+07:00' },
  ],
  elsewhere: [
    {
      kind: 'office',
      name: { vi: 'Ủy ban nhân dân phường Bến Thành', en: 'Bến Thành Ward Office' },
      address: { vi: '92 Nguyễn Trãi, đi bộ 10 phút', en: '92 Nguyễn Trãi, ten minutes on foot' },
      hours: { vi: 'Thứ Hai đến thứ Sáu, 07:30 – 17:00', en: 'Monday to Friday, 07:30 – 17:00' },
      phone: '028 0000 0000',
    },
    {
      kind: 'kiosk',
      name: { vi: 'Máy tự phục vụ chợ Bến Thành', en: 'Kiosk at Bến Thành market' },
      address: { vi: 'Cửa Nam, mở 24 giờ', en: 'South gate, open day and night' },
    },
  ],
  website: 'https://dichvucong.example',
};

/** Thursday evening; the fake world's own clock stands at Thursday, 09:16. */
const evening = new Date('2026-11-19T20:00:00+07:00');

let open: TestKiosk | undefined;
let confirmations = 0;

before(async () => {
  document.title = 'Một Cửa';
  await loadKioskStyles();
});
afterEach(() => {
  open?.[Symbol.dispose]();
  open = undefined;
  confirmations = 0;
  document.documentElement.removeAttribute('style');
});

function openKiosk(
  options: {
    readonly now?: Date;
    readonly prepare?: (world: FakeWorld) => void;
    readonly shown?: ShownConfiguration;
  } = {},
): TestKiosk {
  const { now, prepare, shown = configuration } = options;
  open = new TestKiosk(prepare, (given, clock) => {
    const ports = {
      ...given,
      ...(now !== undefined && { now: () => now }),
      confirmConfiguration: () => (confirmations += 1),
    };
    return startShell({ ports, clock, configuration: shown, target: document.body });
  });
  return open;
}

function element(): HTMLElement {
  const kiosk = document.querySelector('mc-kiosk');
  assert.isNotNull(kiosk);
  return kiosk;
}

async function drawn(screen: string): Promise<void> {
  await until(
    () => element().dataset['screen'] === screen,
    () => `${screen}, but ${element().dataset['screen'] ?? 'nothing'}`,
  );
}

async function violations(options?: RunOptions): Promise<readonly string[]> {
  const { violations } = await axe.run(element(), options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Nothing is cut off; but for the words on the door, which fit in the screen's own font, and this page has another. */
function assertNothingCut(look: string): void {
  assert.deepEqual(
    findCut(document.body)
      .filter(({ where }) => !where.endsWith('button.touch'))
      .map(({ kind, what, where }) => `${kind} “${what}” in ${where}`),
    [],
    look,
  );
}

const looks = [
  ['usual', {}],
  ['large', { large: true, contrast: false }],
  ['large, high contrast', { large: true, contrast: true }],
] as const;

/** Goes through the three sizes by the key on the sill. */
async function inEveryLook(kiosk: TestKiosk, check: (name: string) => Promise<void>): Promise<void> {
  for (const [name] of looks) {
    await settle();
    await new Promise(requestAnimationFrame);
    await check(name);
    kiosk.actor.send({ type: 'LARGER' });
  }
  kiosk.actor.send({ type: 'AIDS', change: { lowReach: true } });
  await settle();
  await new Promise(requestAnimationFrame);
  await check('low reach');
}

describe('the unit’s configuration on the screen', () => {
  it('start: logo, brand, sentence, hours of today and what is announced now', async () => {
    const kiosk = openKiosk();
    await drawn('start');
    const text = writtenOn(element());
    assert.include(text, 'Phường Sài Gòn mời bạn vào.');
    assert.include(text, 'Hôm nay mở cửa: 07:30 – 11:30, 13:30 – 17:00');
    assert.include(text, 'Thứ Sáu này quầy 3 nghỉ.');
    assert.notInclude(text, 'Hết hạn');
    const logo = element().querySelector('img');
    assert.equal(logo?.alt, 'Biểu trưng phường');
    const { style } = document.documentElement;
    assert.equal(style.getPropertyValue('--mc-brand-hue'), '350');
    await inEveryLook(kiosk, async (name) => {
      assert.deepEqual(await violations(), [], name);
      assertNothingCut(name);
    });
  });

  it('as it was built, nothing of it is there', async () => {
    openKiosk({ shown: { digest: '' } });
    await drawn('start');
    assert.isNull(element().querySelector('.notices, img'));
    assert.equal(document.documentElement.style.getPropertyValue('--mc-brand-hue'), '');
  });

  for (const language of ['vi', 'en'] as const satisfies readonly Language[]) {
    it(`out of hours in ${language}: when it opens, where to go, what can be done at home`, async () => {
      const kiosk = openKiosk({ now: evening });
      await drawn('out-of-hours');
      kiosk.actor.send({ type: 'LANGUAGE', language });
      await inEveryLook(kiosk, async (name) => {
        const text = writtenOn(element());
        const { time, place } = {
          vi: { time: 'Máy mở lại lúc 07:30 ngày mai', place: '92 Nguyễn Trãi, đi bộ 10 phút' },
          en: { time: 'Open again at 07:30 tomorrow', place: '92 Nguyễn Trãi, ten minutes on foot' },
        }[language];
        assert.include(text, time);
        assert.include(text, place);
        assert.include(text, 'dichvucong.example');
        assert.deepEqual(await violations(), [], name);
        assertNothingCut(name);
      });
    });
  }

  it('dark: a black page that says what it is to whoever cannot see it; a touch wakes it', async () => {
    const kiosk = openKiosk({ now: evening });
    await drawn('out-of-hours');
    kiosk.clock.increment(600_000);
    await drawn('dark');
    const page = element().querySelector('.dark');
    assert.isNotNull(page);
    assert.equal(getComputedStyle(page).backgroundColor, 'rgb(0, 0, 0)');
    assert.equal(page.querySelector('h1')?.textContent, 'Màn hình đang nghỉ. Chạm để xem giờ mở cửa.');
    assert.deepEqual(await violations(), []);
    page.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await drawn('out-of-hours');
  });

  it('out of service: what failed, that nothing is lost, and where to go', async () => {
    const kiosk = openKiosk({ prepare: (world) => (world.gateway = 'down') });
    await drawn('closed');
    const text = writtenOn(element());
    assert.include(text, 'Máy chưa nối được với hệ thống của phường.');
    assert.include(text, 'Không có gì bị mất.');
    assert.include(text, 'Ủy ban nhân dân phường Bến Thành');
    assert.deepEqual(await violations(), []);
    kiosk.actor.send({ type: 'UNEXPECTED' });
    await drawn('broken');
    assert.include(writtenOn(element()), 'Ủy ban nhân dân phường Bến Thành');
    assert.deepEqual(await violations(), []);
  });

  it('is confirmed once, when a screen of use stands there, and not while there is only a fault', async () => {
    const kiosk = openKiosk();
    await drawn('start');
    await until(
      () => confirmations === 1,
      () => `${confirmations} confirmations`,
    );
    kiosk.actor.send({ type: 'START', language: 'vi' });
    await drawn('home');
    assert.equal(confirmations, 1);
    kiosk[Symbol.dispose]();
    const broken = openKiosk();
    broken.actor.send({ type: 'UNEXPECTED' });
    await drawn('broken');
    assert.equal(confirmations, 1);
  });

  it('somebody who is being served at closing time is told to finish', async () => {
    const kiosk = openKiosk();
    await drawn('start');
    kiosk.actor.send({ type: 'START', language: 'vi' });
    await drawn('home');
    kiosk.actor.send({ type: 'HOURS', phase: 'closed' });
    await until(
      () => writtenOn(element()).includes('Đã hết giờ – bạn cứ làm nốt'),
      () => 'no word of the closing',
    );
    assert.equal(element().dataset['screen'], 'home');
  });
});

describe('any brand a unit may choose', () => {
  for (const hue of [0, 45, 130, 184, 255, 320]) {
    it(`hue ${hue} at the liveliest: every text on the screen has its contrast as it is painted`, async () => {
      const onlyContrast: RunOptions = { runOnly: ['color-contrast', 'color-contrast-enhanced'] };
      const kiosk = openKiosk({ shown: { ...configuration, brand: { hue, chroma: 0.1 } } });
      const check = async (screen: string): Promise<void> => {
        await drawn(screen);
        const results = await axe.run(element(), onlyContrast);
        assert.deepEqual(
          results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
          [],
          screen,
        );
        assert.isNotEmpty(results.passes, `${screen}: axe has looked at no text`);
      };
      await check('start');
      kiosk.actor.send({ type: 'START', language: 'vi' });
      await check('home');
      kiosk.press('APPLY');
      await check('info');
      kiosk.actor.send({ type: 'CONTRAST' });
      await check('info');
    });
  }
});
