import { assert } from 'chai';
import type { RunOptions } from 'axe-core';
import { sampleConfiguration, sampleHours } from '@motcua/kiosk-config/testing';
import type { Language } from '@motcua/texts';
import type { AccessPorts } from '../access/access.ts';
import { runAxe } from '../testing/axe.ts';
import type { FakeWorld } from '../testing/fake-world.ts';
import { HearingPerson } from '../testing/hearing-person.ts';
import { findCut } from '../testing/stage/find-cut.ts';
import {
  assertAccessible,
  drawn,
  kioskElement,
  openKiosk,
  says,
  useKioskPage,
} from '../testing/kiosk-page.ts';
import { find, frames, until, writtenOn } from '../testing/page.ts';
import { settle } from '../testing/test-kiosk.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';
import type { ScreenName } from '../screen-of.ts';
import type { ShownConfiguration } from './shown-configuration.ts';

const sample = sampleConfiguration();

const configuration: ShownConfiguration = {
  digest: 'a-digest',
  brand: { hue: 350, chroma: 0.09 },
  logo: {
    address: new URL('../styles/mark.svg', import.meta.url).pathname,
    description: { vi: 'Biểu trưng phường', en: 'Ward logo' },
    plate: true,
  },
  texts: { 'start.invitation': { vi: 'Phường Sài Gòn mời bạn vào.' } },
  hours: { ...sampleHours, saturday: [] },
  darkAfterMinutes: 10,
  announcements: [
    ...(sample.announcements ?? []),
    { text: { vi: 'Hết hạn', en: 'Over' }, to: '2026-11-01T00:00:00+07:00' },
  ],
  elsewhere: [
    ...(sample.elsewhere ?? []),
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

let confirmations = 0;

useKioskPage();
afterEach(() => {
  confirmations = 0;
  document.documentElement.removeAttribute('style');
});

function openConfigured(
  options: {
    readonly access?: AccessPorts;
    readonly now?: Date;
    readonly prepare?: (world: FakeWorld) => void;
    readonly shown?: ShownConfiguration;
  } = {},
): TestKiosk {
  const { access, now, prepare, shown = configuration } = options;
  const ports = {
    ...(now !== undefined && { now: () => now }),
    confirmConfiguration: () => (confirmations += 1),
  };
  return openKiosk(prepare, { configuration: shown, ports, ...(access !== undefined && { access }) });
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

/** Goes through the three sizes by the key on the sill. */
async function inEveryLook(kiosk: TestKiosk, check: (name: string) => Promise<void>): Promise<void> {
  for (const name of ['usual', 'large', 'large, high contrast']) {
    await settle();
    await frames(1);
    await check(name);
    kiosk.actor.send({ type: 'LARGER' });
  }
  kiosk.actor.send({ type: 'AIDS', change: { lowReach: true } });
  await settle();
  await frames(1);
  await check('low reach');
}

describe('the unit’s configuration on the screen', () => {
  it('start: logo, brand, sentence, hours of today and what is announced now', async () => {
    const kiosk = openConfigured();
    await drawn('start');
    const text = writtenOn(kioskElement());
    assert.include(text, 'Phường Sài Gòn mời bạn vào.');
    assert.include(text, 'Hôm nay mở cửa: 07:30 – 11:30, 13:30 – 17:00');
    assert.include(text, 'Thứ Sáu này quầy 3 nghỉ.');
    assert.notInclude(text, 'Hết hạn');
    const logo = kioskElement().querySelector('img');
    assert.equal(logo?.alt, 'Biểu trưng phường');
    const { style } = document.documentElement;
    assert.equal(style.getPropertyValue('--mc-brand-hue'), '350');
    await inEveryLook(kiosk, async (name) => {
      await assertAccessible(name);
      assertNothingCut(name);
    });
  });

  it('home: what is announced stands after all that can be done, is said, and takes nothing off the screen', async () => {
    const person = new HearingPerson();
    const kiosk = openConfigured({ access: person.ports });
    await drawn('start');
    kiosk.actor.send({ type: 'START', language: 'vi' });
    await drawn('home');
    const { lastElementChild } = find('.opening');
    assert.equal(lastElementChild?.ariaLabel, 'Thông báo');
    assert.equal(lastElementChild?.textContent.trim(), 'Thứ Sáu này quầy 3 nghỉ.');
    await frames(2);
    assert.isUndefined(kioskElement().dataset['more'], 'there is more than the screen shows');
    await inEveryLook(kiosk, async (name) => {
      await assertAccessible(name);
      assertNothingCut(name);
    });
    // In low reach it is read above, and no key moves for it.
    await says('Thứ Sáu này quầy 3 nghỉ.', 'mc-reading-zone');
    person.plug('plugged');
    await person.hears('Bạn cần làm gì');
    await person.walkTo('Thứ Sáu này quầy 3 nghỉ.');
  });

  it('as it was built, nothing of it is there', async () => {
    openConfigured({ shown: { digest: '' } });
    await drawn('start');
    assert.isNull(kioskElement().querySelector('.notices, img'));
    assert.equal(document.documentElement.style.getPropertyValue('--mc-brand-hue'), '');
  });

  for (const language of ['vi', 'en'] as const satisfies readonly Language[]) {
    it(`out of hours in ${language}: when it opens, where to go, what can be done at home`, async () => {
      const kiosk = openConfigured({ now: evening });
      await drawn('out-of-hours');
      kiosk.actor.send({ type: 'LANGUAGE', language });
      await inEveryLook(kiosk, async (name) => {
        const text = writtenOn(kioskElement());
        const { time, place } = {
          vi: { time: 'Máy mở lại lúc 07:30 ngày mai', place: '92 Nguyễn Trãi, đi bộ 10 phút' },
          en: { time: 'Open again at 07:30 tomorrow', place: '92 Nguyễn Trãi, ten minutes on foot' },
        }[language];
        assert.include(text, time);
        assert.include(text, place);
        assert.include(text, 'dichvucong.example');
        await assertAccessible(name);
        assertNothingCut(name);
      });
    });
  }

  it('dark: a black page that says what it is to whoever cannot see it; a touch wakes it', async () => {
    const kiosk = openConfigured({ now: evening });
    await drawn('out-of-hours');
    kiosk.clock.increment(600_000);
    await drawn('dark');
    const page = kioskElement().querySelector('.dark');
    assert.isNotNull(page);
    assert.equal(getComputedStyle(page).backgroundColor, 'rgb(0, 0, 0)');
    assert.equal(page.querySelector('h1')?.textContent, 'Màn hình đang nghỉ. Chạm để xem giờ mở cửa.');
    await assertAccessible();
    page.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await drawn('out-of-hours');
  });

  it('out of service: what failed, that nothing is lost, and where to go', async () => {
    const kiosk = openConfigured({ prepare: (world) => (world.gateway = 'down') });
    await drawn('closed');
    const text = writtenOn(kioskElement());
    assert.include(text, 'Máy chưa liên lạc được với nơi nhận hồ sơ.');
    assert.include(text, 'Không có gì bị mất.');
    assert.include(text, 'Ủy ban nhân dân phường Bến Thành');
    await assertAccessible();
    kiosk.actor.send({ type: 'UNEXPECTED' });
    await drawn('broken');
    assert.include(writtenOn(kioskElement()), 'Ủy ban nhân dân phường Bến Thành');
    await assertAccessible();
  });

  it('is confirmed once, when a screen of use stands there, and not while there is only a fault', async () => {
    const kiosk = openConfigured();
    await drawn('start');
    await until(
      () => confirmations === 1,
      () => `${confirmations} confirmations`,
    );
    kiosk.actor.send({ type: 'START', language: 'vi' });
    await drawn('home');
    assert.equal(confirmations, 1);
    const broken = openConfigured();
    broken.actor.send({ type: 'UNEXPECTED' });
    await drawn('broken');
    assert.equal(confirmations, 1);
  });

  it('somebody who is being served at closing time is told to finish', async () => {
    const kiosk = openConfigured();
    await drawn('start');
    kiosk.actor.send({ type: 'START', language: 'vi' });
    await drawn('home');
    kiosk.actor.send({ type: 'HOURS', phase: 'closed' });
    await until(
      () => writtenOn(kioskElement()).includes('Đã hết giờ – bạn cứ làm nốt'),
      () => 'no word of the closing',
    );
    assert.equal(kioskElement().dataset['screen'], 'home');
  });
});

describe('any brand a unit may choose', () => {
  for (const hue of [0, 45, 130, 184, 255, 320]) {
    it(`hue ${hue} at the liveliest: every text on the screen has its contrast as it is painted`, async () => {
      const onlyContrast: RunOptions = { runOnly: ['color-contrast', 'color-contrast-enhanced'] };
      const kiosk = openConfigured({ shown: { ...configuration, brand: { hue, chroma: 0.1 } } });
      const check = async (screen: ScreenName): Promise<void> => {
        await drawn(screen);
        const results = await runAxe(document.documentElement, onlyContrast);
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
