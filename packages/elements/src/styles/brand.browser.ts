import { assert } from 'chai';
import { clearPage, wear } from '../testing/mount.ts';

/** Relative luminance of a CSS colour as the browser paints it (WCAG 2.2). */
function luminance(colour: string): number {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = Array.from(context.getImageData(0, 0, 1, 1).data).map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function painted(token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

describe('the two brand numbers', () => {
  afterEach(clearPage);

  it('keep every pair of text and ground readable, at any hue and the liveliest chroma', async () => {
    for (let hue = 0; hue < 360; hue += 15) {
      await wear({ tokens: true, hue });
      document.documentElement.style.setProperty('--mc-brand-chroma', '0.1');
      for (const [text, ground, least] of [
        ['--mc-on-accent', '--mc-accent', 7],
        ['--mc-on-deep', '--mc-accent-deep', 7],
        ['--mc-on-accent-soft', '--mc-accent-deep', 7],
        ['--mc-accent', '--mc-accent-soft', 4.5],
        ['--mc-accent', '--mc-surface', 4.5],
        ['--mc-ink-soft', '--mc-accent-soft', 4.5],
      ] as const) {
        const ratio = contrast(painted(text), painted(ground));
        assert.isAtLeast(ratio, least, `${text} on ${ground} at hue ${hue}`);
      }
    }
    document.documentElement.style.removeProperty('--mc-brand-chroma');
  });
});
