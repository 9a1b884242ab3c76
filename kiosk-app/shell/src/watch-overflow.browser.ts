import { assert } from 'chai';
import { frames, until } from './testing/page.ts';
import { OverflowWatch } from './watch-overflow.ts';

let kiosk: HTMLElement;
let opening: HTMLElement;
let watch: OverflowWatch;

beforeEach(() => {
  kiosk = document.createElement('div');
  kiosk.innerHTML =
    '<div class="opening" style="height:100px;overflow-y:auto"><p style="height:60px"></p></div>';
  document.body.append(kiosk);
  opening = kiosk.firstElementChild as HTMLElement;
  watch = new OverflowWatch(kiosk);
  watch.update();
});
afterEach(() => {
  watch.close();
  kiosk.remove();
});

const says = async (isMore: boolean): Promise<void> => {
  watch.update();
  await until(
    () => (kiosk.dataset['more'] !== undefined) === isMore,
    () => (isMore ? 'that there is more' : 'that this is all'),
  );
};

it('says that there is more when something comes that does not fit, and no longer when it has gone', async () => {
  await frames(3);
  assert.isUndefined(kiosk.dataset['more']);
  const notice = document.createElement('p');
  notice.style.height = '90px';
  opening.append(notice);
  await says(true);
  notice.remove();
  await says(false);
});

it('and when what is there grows', async () => {
  const [first] = opening.children;
  (first as HTMLElement).style.height = '200px';
  await says(true);
});
