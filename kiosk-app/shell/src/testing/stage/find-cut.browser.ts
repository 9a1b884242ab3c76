import { assert } from 'chai';
import { findCut } from './find-cut.ts';

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  place.style.cssText = 'position: fixed; inset: 0; font: 20px/1.2 sans-serif';
  document.body.append(place);
});
afterEach(() => place.remove());

function kinds(html: string): readonly string[] {
  place.innerHTML = html;
  return findCut(place).map(({ kind }) => kind);
}

it('finds nothing where everything is whole', () => {
  assert.isEmpty(
    kinds(`<p>Xin chào</p><button>Tiếp tục</button>
      <span style="position:absolute;width:1px;height:1px;overflow:hidden">for screen readers</span>
      <div style="height:40px;overflow:auto"><p>one</p><p>two</p><p>three</p><button>four</button></div>
      <p>under it</p><div role="alertdialog" style="position:absolute;inset:0;background:white">over it</div>
      <p hidden>nothing</p><p inert style="margin-left:-200px">under a dialog</p>`),
  );
});

const planted: readonly (readonly [name: string, html: string, kind: string])[] = [
  [
    'words that their box clips',
    '<p style="width:60px;overflow:hidden;white-space:nowrap">Trích lục hộ tịch</p>',
    'clipped',
  ],
  ['half a line', '<div style="height:30px;overflow:hidden"><p>one</p><p>two</p></div>', 'clipped'],
  [
    'words beside the screen',
    '<p style="margin-left:calc(100vw - 20px);white-space:nowrap">Trung tâm</p>',
    'outside',
  ],
  [
    'a button below the screen',
    '<button style="position:absolute;top:calc(100vh - 5px)">Xong</button>',
    'outside',
  ],
  [
    'a button too small for its words',
    '<button style="width:50px;white-space:nowrap">Tiếp tục làm hồ sơ</button>',
    'overflows',
  ],
  [
    'a button under something',
    '<button>Xong</button><div style="position:absolute;inset:0;background:white"></div>',
    'covered',
  ],
  ['words over words', '<p>Mã hồ sơ</p><p style="margin-top:-44px">Biên nhận</p>', 'overlaps'],
  ['words in a shadow root', '<x-cut></x-cut>', 'clipped'],
];

before(() => {
  customElements.define(
    'x-cut',
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML =
          '<p style="width:40px;overflow:hidden;white-space:nowrap">Trích lục hộ tịch</p>';
      }
    },
  );
});

for (const [name, html, kind] of planted) {
  it(`finds ${name}`, () => {
    assert.include(kinds(html), kind);
  });
}

it('finds a page that is wider than the screen', () => {
  const wide = document.createElement('div');
  wide.style.cssText = 'width: 200vw; height: 10px';
  document.body.append(wide);
  assert.include(kinds('<p>Xin chào</p>'), 'page-overflows');
  wide.remove();
});
