import { assert } from 'chai';
import { declareFonts, fetchFonts } from './fonts.ts';

const files = [{ weight: 400, latin: '/latin.woff2', vietnamese: '/vietnamese.woff2' }];
const ours = (): readonly FontFace[] =>
  Array.from(document.fonts).filter((face) => face.family.includes('Be Vietnam Pro'));
/** Texts, for a report of a failure: a face itself has no end of properties. */
const states = (): readonly string[] => ours().map(({ weight, status }) => `${weight} ${status}`);

afterEach(() => {
  for (const face of ours()) document.fonts.delete(face);
});

it('declares both parts of a weight, once, and loads neither before it is drawn', () => {
  declareFonts(files);
  declareFonts(files);
  assert.deepEqual(states(), ['400 unloaded', '400 unloaded']);
  assert.include(ours()[1]?.unicodeRange, 'U+1EA0-1EF9');
  assert.include(
    getComputedStyle(document.documentElement).getPropertyValue('--mc-typeface'),
    'Be Vietnam Pro',
    'the components ask for it from now on',
  );
});

it('leaves a weight that the page has declared to the page', () => {
  document.fonts.add(new FontFace('Be Vietnam Pro', 'local("Be Vietnam Pro")', { weight: '400' }));
  declareFonts(files);
  assert.equal(ours().length, 1);
});

it('fetches what is drawn, leaves out a file that does not come, and puts nothing up twice', async () => {
  const font = new URL(
    '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2',
    import.meta.url,
  ).href;
  const some = [
    { weight: 400, latin: font, vietnamese: 'data:font/woff2,broken' },
    { weight: 800, latin: font, vietnamese: font },
  ];
  // As two scripts of ours in one page would.
  const both = await Promise.all([fetchFonts(some), fetchFonts(some)]);
  assert.deepEqual(states(), []);
  for (const putUp of both) putUp();
  assert.deepEqual(states(), ['400 loaded', '800 unloaded', '800 unloaded']);
});
