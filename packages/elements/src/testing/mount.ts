import { languages } from '@motcua/texts';
import { setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { assertAccessible } from './accessible.ts';

/** How a page can look around an element: nothing of ours loaded, or our tokens with a brand, a scale, a theme. */
export interface Look {
  readonly tokens: boolean;
  readonly scale?: 'kiosk';
  readonly text?: 'large';
  readonly reach?: 'low';
  readonly theme?: 'contrast';
  readonly hue?: number;
}

export const looks = {
  'a foreign page': { tokens: false },
  'a foreign page with a brand': { tokens: false, hue: 350 },
  'a page with tokens': { tokens: true, hue: 45 },
  'the kiosk': { tokens: true, scale: 'kiosk' },
  'the kiosk at low reach, river blue': { tokens: true, scale: 'kiosk', reach: 'low', hue: 255 },
  'the kiosk in high contrast and large text': {
    tokens: true,
    scale: 'kiosk',
    text: 'large',
    theme: 'contrast',
  },
} as const satisfies Readonly<Record<string, Look>>;

type Tag = keyof HTMLElementTagNameMap;

/** Puts a fresh element with its properties on the page, and waits until it is drawn. */
export async function mount<Name extends Tag>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
): Promise<HTMLElementTagNameMap[Name]> {
  const element = Object.assign(document.createElement(name), properties);
  document.body.append(element);
  await settled(element);
  return element;
}

/** Waits until an element and what it contains have drawn their last change. */
export async function settled(element: Element): Promise<void> {
  if ('updateComplete' in element) await element.updateComplete;
  for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) {
    if (inner.shadowRoot !== null) await settled(inner);
  }
}

/** Takes away what a test has put on the page, and every look. Call it after each test. */
export async function clearPage(): Promise<void> {
  document.body.replaceChildren();
  await wear({ tokens: false });
}

/** Gives the page a look. */
export async function wear(look: Look): Promise<void> {
  const { documentElement: root, head } = document;
  for (const name of ['scale', 'text', 'reach', 'theme'] as const) {
    const value = look[name];
    if (value === undefined) delete root.dataset[name];
    else root.dataset[name] = value;
  }
  root.style.setProperty('--mc-brand-hue', look.hue === undefined ? '' : String(look.hue));
  const kiosk = look.scale === 'kiosk';
  await setViewport(kiosk ? { width: 1080, height: 1920 } : { width: 390, height: 844 });
  document.body.style.margin = kiosk ? '0 64px' : '0 20px';
  document.body.style.background = look.tokens ? 'var(--mc-surface)' : '';
  for (const link of head.querySelectorAll('link')) link.remove();
  if (!look.tokens) return;
  await Promise.all(
    ['tokens.css', 'kiosk.css'].map((name) => loadStyles(new URL(`../styles/${name}`, import.meta.url))),
  );
}

async function loadStyles(url: URL): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url.href;
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error(`Not served: ${url.pathname}`)));
    document.head.append(link);
  });
}

/** Defines one test per look: axe finds nothing on the element, and nothing stands out of its column. */
export function accessibleInEveryLook<Name extends Tag>(
  name: Name,
  properties: () => Partial<HTMLElementTagNameMap[Name]>,
): void {
  for (const [where, look] of Object.entries(looks)) {
    it(`is accessible on ${where}`, async () => {
      await wear(look);
      const element = await mount(name, properties());
      await assertAccessible(element);
      for (const language of languages) {
        element.setAttribute('language', language);
        await settled(element);
        const { scrollWidth, clientWidth } = document.documentElement;
        assert.isAtMost(scrollWidth, clientWidth, `the page scrolls sideways in ${language}`);
      }
    });
  }
}
