import { assert } from 'chai';
import { usualAids } from './aids.ts';
import { applyInWords, atPageOf, takeNumberInWords } from '../testing/apply-in-words.ts';
import { HearingPerson } from '../testing/hearing-person.ts';
import { openKiosk, useKioskPage } from '../testing/kiosk-page.ts';
import { elementsIn, focused, frames, until } from '../testing/page.ts';
import { annsCard } from '../testing/test-kiosk.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';

useKioskPage();

const enter = ({ ports }: HearingPerson): TestKiosk => openKiosk(undefined, { access: ports });

const questions = [
  'Bạn cần làm gì hôm nay?',
  'Đưa thẻ căn cước vào dưới máy quét',
  'Đây có phải thẻ của bạn?',
  'Bạn cần trích lục nào?',
  'Bạn xin trích lục cho ai?',
  'Trước đây đăng ký ở đâu?',
];

const secret = /Nguyễn Văn An|001 099 012 345|001099012345|0903 ?123 ?456|20\/05\/1999|Đông Quý/;

it('a whole application by five keys and what is said, without a headset', async () => {
  const person = new HearingPerson();
  const kiosk = enter(person);
  await kiosk.at('start');
  const release = person.hold('help');
  await person.hears('Mời bạn vào làm giấy tờ.');
  release();
  await walkThrough(person, kiosk);
  const said = person.since(0);
  assert.notMatch(said, secret);
  for (const question of questions) assert.include(said, question);
  assert.include(said, 'Họ, chữ đệm và tên | đã ẩn');
});

it('with a headset the person hears what is theirs; the next one finds silence', async () => {
  const person = new HearingPerson();
  const kiosk = enter(person);
  await kiosk.at('start');
  person.plug('plugged');
  await person.hears('Bạn cần làm gì hôm nay?');
  await walkThrough(person, kiosk);
  const said = person.since(0);
  for (const own of ['Nguyễn Văn An', '001 099 012 345', '20/05/1999', '0903123456'])
    assert.include(said, own);
  const before = person.heard.length;
  assert.deepEqual(kiosk.actor.getSnapshot().context.aids, usualAids);
  person.tap('right');
  await frames(6);
  assert.equal(person.heard.length, before);
});

it('a number for the counter by five keys and what is said', async () => {
  const person = new HearingPerson();
  const kiosk = enter(person);
  await kiosk.at('start');
  person.plug('plugged');
  await person.hears('Bạn cần làm gì hôm nay?');
  await takeNumberInWords(kiosk, { choose: (words) => person.choose(words), said: () => frames(6) });
  const said = person.since(0);
  const told = ['Bạn chờ làm việc gì?', '3 người đang chờ', 'Số của bạn | B012', 'Mời lấy giấy ở khe in'];
  for (const words of told) assert.include(said, words);
});

it('the box of a name is filled in by the on-screen keyboard, walked key by key', async () => {
  const person = new HearingPerson();
  const kiosk = enter(person);
  await kiosk.at('start');
  person.plug('plugged');
  await person.hears('Bạn cần làm gì hôm nay?');
  kiosk.press('APPLY');
  await kiosk.at('info');
  kiosk.press('NEXT');
  kiosk.press('WITHOUT_CARD');
  await person.hears('Bấm phím giữa để mở bàn phím.');
  person.tap('select');
  await person.hears('Bàn phím.');
  await frames(4);
  // The question how they type is said with the keyboard; the first answer needs no knowledge.
  await person.hears('Phím dấu');
  person.tap('select');
  await frames(6);
  await person.type('A', 'n');
  const box = elementsIn(document).find((one) => one instanceof HTMLInputElement);
  assert.equal(box?.value, 'An');
  // Up from the highest keys leads back to the box, and on from there through the screen.
  for (let row = 0; row < 8 && focused() !== box; row += 1) person.tap('up');
  assert.equal(focused(), box);
  await person.walkTo('Xong – xóa dữ liệu của tôi');
});

it('the question whether somebody is there is said at once, and again before it is too late', async () => {
  const person = new HearingPerson();
  const kiosk = enter(person);
  await kiosk.at('start');
  person.plug('plugged');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  await person.hears('Bạn cần làm gì hôm nay?');
  await kiosk.pass(45_000);
  await person.hears('Bạn còn ở đây không?');
  const from = person.heard.length;
  await kiosk.pass(20_000);
  await person.hears('Bạn còn ở đây không?', from);
  await frames(4);
  await person.choose('Tôi');
  await until(
    () => kiosk.overlay === 'none',
    () => 'the question answered',
  );
});

it('what is wrong is said, with what to do', async () => {
  const person = new HearingPerson();
  const kiosk = enter(person);
  await kiosk.at('start');
  await kiosk.toConsent();
  person.plug('plugged');
  await person.hears('Bạn đồng ý nộp');
  await frames(6);
  await person.choose('Nộp hồ sơ');
  await person.hears('Cần sửa:');
});

it('help opens the panel; in it everything is switched by keys, and the next person finds it as usual', async () => {
  const person = new HearingPerson();
  const kiosk = enter(person);
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  person.tap('help');
  await until(
    () => kiosk.overlay === 'access',
    () => 'the panel',
  );
  await frames(4);
  // Not a word yet: the first stop is the switch of speech.
  person.tap('right');
  person.tap('select');
  await person.hears('Trợ giúp nhìn và nghe');
  await frames(6);
  for (const aid of [
    'Nhanh hơn',
    'To tiếng',
    'Rất to',
    'Màu rõ hơn',
    'Nút xuống thấp',
    'Ít chuyển',
    'Thuận tay',
  ])
    await person.choose(aid);
  const { aids, display } = kiosk.actor.getSnapshot().context;
  assert.deepEqual(aids, {
    ...usualAids,
    speech: true,
    rate: 1.3,
    levelDba: 65,
    larger: true,
    lowReach: true,
    lessMotion: true,
    leftHanded: true,
  });
  assert.deepEqual(display, { large: true, contrast: true });
  const { dataset } = document.documentElement;
  assert.deepEqual(
    [dataset['size'], dataset['reach'], dataset['motion'], dataset['hand']],
    ['larger', 'low', 'less', 'left'],
  );
  kiosk.actor.send({ type: 'WIPE' });
  assert.deepEqual(kiosk.actor.getSnapshot().context.aids, usualAids);
  assert.equal(dataset['size'] ?? dataset['reach'] ?? dataset['motion'] ?? dataset['hand'], undefined);
});

async function walkThrough(person: HearingPerson, kiosk: TestKiosk): Promise<void> {
  if (kiosk.screen.name === 'start') person.tap('select');
  await applyInWords(kiosk, {
    choose: (words) => person.choose(words),
    said: () => frames(6),
    identify: async () => {
      kiosk.world.scan({ code: 'id-card', items: annsCard });
      await kiosk.at('confirm');
      await frames(6);
      await person.choose('Đúng');
      await atPageOf(kiosk, 'applicant');
      await frames(6);
      await person.choose('Tiếp tục');
    },
    typePhone: async (digits) => {
      person.tap('select');
      await frames(6);
      await person.type(...digits);
      await person.choose('Tiếp tục');
    },
  });
}
