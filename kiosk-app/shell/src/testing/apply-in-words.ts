import { until } from './page.ts';
import type { TestKiosk } from './test-kiosk.ts';

/** Somebody who finds what to press by its words alone. */
export interface WordsPerson {
  readonly choose: (words: string) => Promise<void>;
  /** Waits until a new screen has been told as this person hears or sees it. */
  readonly said?: () => Promise<void>;
  /** Says who they are: from the screen that awaits a card to the page after their own data. */
  readonly identify: () => Promise<void>;
  /** Types these keys where the telephone number is asked for, and goes on. */
  readonly typePhone: (digits: readonly string[]) => Promise<void>;
}

/** A whole application for an extract of one's own birth, from home until the door is free again. */
export async function applyInWords(kiosk: TestKiosk, person: WordsPerson): Promise<void> {
  const { choose, identify, said = () => Promise.resolve(), typePhone } = person;
  const at = async (
    screen: 'home' | 'info' | 'card' | 'fee' | 'review' | 'consent' | 'done',
  ): Promise<void> => {
    await kiosk.at(screen);
    await said();
  };
  const page = async (id: string): Promise<void> => {
    await atPageOf(kiosk, id);
    await said();
  };
  await at('home');
  await choose('Bản sao trích lục');
  await at('info');
  await choose('Bắt đầu');
  await at('card');
  await identify();
  await page('extract');
  await choose('Khai sinh');
  await choose('Tiếp tục');
  await page('subject');
  await choose('Cho chính tôi');
  await choose('Tiếp tục');
  await page('registration');
  await choose('Tiếp tục');
  await page('delivery');
  await choose('Tại quầy');
  await choose('Tiếp tục');
  await page('contact');
  await typePhone('0903123456'.split(''));
  await at('fee');
  await choose('Tiếp tục');
  await at('review');
  await choose('Đúng');
  await at('consent');
  await choose('đồng ý');
  await choose('Nộp hồ sơ');
  await kiosk.at('printing');
  kiosk.world.finishPrint({ code: 'printed' });
  await at('done');
  await until(
    () => document.querySelector('[data-case-code]') !== null,
    () => 'the case code',
  );
  await choose('Xong');
  await kiosk.at('start');
}

/** A number for the counter, from home until the paper is there and the door is free again. */
export async function takeNumberInWords(
  kiosk: TestKiosk,
  { choose, said = () => Promise.resolve() }: Pick<WordsPerson, 'choose' | 'said'>,
): Promise<void> {
  const steps = [
    ['home', 'Lấy số thứ tự'],
    ['queue-lines', 'Hộ tịch'],
    ['queue-line', 'Lấy số'],
  ] as const;
  for (const [screen, words] of steps) {
    await kiosk.at(screen);
    await said();
    await choose(words);
  }
  await kiosk.at('ticket');
  await said();
  kiosk.world.finishPrint({ code: 'printed' });
  await until(
    () => document.querySelector('mc-kiosk .status.good') !== null,
    () => 'the paper',
  );
  await said();
  await choose('Xong');
  await kiosk.at('start');
}

/** Waits for a page of the form. */
export function atPageOf(kiosk: TestKiosk, id: string): Promise<void> {
  return until(
    () => kiosk.screen.name === 'form' && kiosk.screen.page === id,
    () => `page ${id}`,
  );
}
