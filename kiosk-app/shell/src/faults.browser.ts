import { assert } from 'chai';
import type { DeviceFault } from '@motcua/devices';
import type { Pictured } from '@motcua/elements/pictures/fault-scene';
import { placedDevices, sides, usualPlaces } from '@motcua/elements/pictures/places';
import type { PlacedDevice, Side } from '@motcua/elements/pictures/places';
import { placeScene } from '@motcua/elements/pictures/place-scene';
import { translator } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';
import type { ShellKey } from '@motcua/texts/shell';
import { render } from 'lit';
import type { KeepOutcome } from './ports.ts';
import { allWell } from './testing/fake-world.ts';
import { assertAccessible, drawn, openKiosk, useKioskPage } from './testing/kiosk-page.ts';
import { appears, press, until, writtenOn } from './testing/page.ts';
import { annsCard } from './testing/test-kiosk.ts';

useKioskPage();

/** The fault is said, shown with its own picture, and the screen is well. */
async function shows(fault: Pictured, key: ShellKey): Promise<void> {
  const words = translator(shellTexts, 'vi')(key);
  await until(
    () => writtenOn(document).includes(words),
    () => `"${words}" in ${writtenOn(document)}`,
  );
  assert.isNotNull(document.querySelector(`[data-fault="${fault}"]`), fault);
  await assertAccessible(fault);
}

for (const fault of ['paper-out', 'cover-open', 'paper-jam', 'cutter', 'overheated'] as const) {
  it(`${fault}: on the receipt and before anybody begins`, async () => {
    const atReceipt = openKiosk();
    await atReceipt.submit();
    await atReceipt.at('printing');
    atReceipt.world.finishPrint({ code: 'faulted', faults: [fault satisfies DeviceFault] });
    await drawn('receipt-fault');
    await shows(fault, `fault.${fault}`);
    atReceipt.world.setDevices({ printer: { kind: 'faulted', faults: [fault] } });
    atReceipt.actor.send({ type: 'WIPE' });
    await drawn('start');
    await shows(fault, 'limits.printer');
  });
}

it('the printer is gone, on the receipt and at the start', async () => {
  const test = openKiosk();
  await test.submit();
  await test.at('printing');
  test.world.finishPrint({ code: 'lost' });
  await drawn('receipt-fault');
  await shows('printer-lost', 'fault.lost');
});

it('the paper is low: said at the start, while everything goes on', async () => {
  const test = openKiosk();
  await test.at('start');
  test.world.setDevices({ printerWarnings: ['paper-low'] });
  await shows('paper-low', 'limits.paper-low');
});

it('the scanner and the whole host are gone, where a card is awaited', async () => {
  const test = openKiosk();
  await test.toCard();
  await drawn('card');
  test.world.setDevices({ scanner: { kind: 'lost' } });
  await shows('scanner-lost', 'device.scannerLost');
  test.world.setDevices({ hostConnected: false });
  await shows('host-lost', 'device.hostLost');
});

for (const [reason, fault, key] of [
  ['torn', 'card-torn', 'chip.fault.torn'],
  ['lost', 'card-reader-lost', 'chip.fault.reader-lost'],
] as const) {
  it(`the chip: ${fault}`, async () => {
    const test = openKiosk();
    await test.toChip();
    if (reason === 'torn') test.world.chips.end({ code: 'refused', reason: 'card-torn' });
    else test.world.chips.end({ code: 'device-lost' });
    await drawn('chip-fault');
    await shows(fault, key);
  });
}

it('no gateway when the kiosk starts', async () => {
  openKiosk((world) => {
    world.gateway = 'down';
  });
  await drawn('closed');
  await shows('gateway-lost', 'closed.kind');
});

it('while an application is put away, the screen goes on saying that it is not handed in', async () => {
  const kept = Promise.withResolvers<KeepOutcome>();
  const test = openKiosk(undefined, { ports: { keep: () => kept.promise } });
  await test.toConsent();
  test.world.gateway = 'down';
  test.application.send({ type: 'CONSENT', given: true });
  test.application.send({ type: 'NEXT' });
  await drawn('unanswered');
  press('[data-action=keep]');
  await appears('.actions mc-button[busy]');
  assert.equal(test.screen.name, 'unanswered');
  kept.resolve({ code: 'ok', provisionalNumber: '0612-5536-7354-8508' });
  await drawn('kept');
});

it('no room left to keep an application', async () => {
  const test = openKiosk((world) => {
    world.keeps = { code: 'storage-full' };
  });
  await test.toConsent();
  test.world.gateway = 'down';
  test.application.send({ type: 'CONSENT', given: true });
  test.application.send({ type: 'NEXT' });
  await test.at('unanswered');
  await appears('[data-action=keep]');
  press('[data-action=keep]');
  await shows('storage-full', 'limits.full');
});

for (const [subject, fault, key] of [
  ['clock', 'clock-wrong', 'limits.clock'],
  ['disk', 'storage-full', 'limits.disk'],
  ['id-card-reader', 'card-reader-lost', 'limits.card-reader'],
] as const) {
  it(`found by the test before opening: ${fault}`, async () => {
    openKiosk((world) => {
      const checks = [{ subject, grade: 'failed', finding: 'wrong' }] as const;
      world.selfTest = () => Promise.resolve({ ...allWell, checks });
    });
    await drawn('start');
    await shows(fault, key);
  });
}

/** Which side of the drawn screen the ring is on, as a person sees it. */
function ringedSide(root: ParentNode): Side {
  const ring = root.querySelector('.kiosk .ring')?.getBoundingClientRect() ?? new DOMRect();
  const screen = root.querySelector('.kiosk .screen')?.getBoundingClientRect() ?? new DOMRect();
  const [x, y] = [ring.left + ring.width / 2, ring.top + ring.height / 2];
  if (y > screen.bottom) return 'below';
  if (y < screen.top) return 'above';
  return x < screen.left + screen.width / 2 ? 'left' : 'right';
}

const sideWords: Readonly<Record<Side, RegExp>> = {
  left: /^bên trái màn hình/,
  right: /^bên phải màn hình/,
  above: /^(ngay )?trên màn hình/,
  below: /^(ngay )?dưới màn hình/,
};

for (const device of placedDevices) {
  it(`${device}: the ring is where it is said to be, at each side and each part of it`, () => {
    for (const side of sides) {
      for (const part of [undefined, 0.1, 0.5, 0.9]) {
        const { heightMm, widthMm } = usualPlaces.screen;
        const place = part === undefined ? { side } : { side, xMm: widthMm * part, yMm: heightMm * part };
        const root = document.createElement('div');
        document.body.append(root);
        render(
          placeScene(device, { ...usualPlaces, devices: { ...usualPlaces.devices, [device]: place } }),
          root,
        );
        assert.equal(ringedSide(root), side, `${device} ${side} ${String(part)}`);
        root.remove();
      }
    }
  });
}

function standsAt(device: PlacedDevice, side: Side): void {
  const arrow = document.querySelector(`[data-toward="${device}"]`);
  assert.isNotNull(arrow, `${device} ${side}`);
  assert.equal(arrow.getAttribute('data-side'), side);
  const sentence = arrow.parentElement?.textContent ?? '';
  const start = sentence.indexOf(' ở ') + 3;
  assert.match(sentence.slice(start).trim(), sideWords[side], sentence);
  assert.equal(ringedSide(document), side);
}

for (const side of sides) {
  it(`scanner and card reader ${side}: picture, arrow and words of their screens agree`, async () => {
    const devices = { ...usualPlaces.devices, scanner: { side }, 'card-reader': { side } };
    const test = openKiosk(
      (world) => {
        world.chips.works = true;
      },
      { places: { ...usualPlaces, devices } },
    );
    await test.toCard();
    await drawn('card');
    standsAt('scanner', side);
    test.world.scan({ code: 'id-card', items: annsCard });
    await drawn('chip');
    standsAt('card-reader', side);
  });
}
