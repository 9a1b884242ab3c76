import { assert } from 'chai';
import { declareFonts } from './fonts.ts';

const files = [{ weight: 400, latin: '/latin.woff2', vietnamese: '/vietnamese.woff2' }];
const ours = (): readonly FontFace[] =>
  Array.from(document.fonts).filter((face) => face.family.includes('Be Vietnam Pro'));

afterEach(() => {
  for (const face of ours()) document.fonts.delete(face);
});

it('declares both parts of a weight, once, and loads neither before it is drawn', () => {
  declareFonts(files);
  declareFonts(files);
  assert.deepEqual(
    ours().map(({ weight, status }) => [weight, status]),
    [
      ['400', 'unloaded'],
      ['400', 'unloaded'],
    ],
  );
  assert.include(ours()[1]?.unicodeRange, 'U+1EA0-1EF9');
});

it('leaves a weight that the page has declared to the page', () => {
  document.fonts.add(new FontFace('Be Vietnam Pro', 'local("Be Vietnam Pro")', { weight: '400' }));
  declareFonts(files);
  assert.equal(ours().length, 1);
});
