import type { ChipPortrait } from '@motcua/devices/wire';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

/**
 * The picture in a chip, drawn on a canvas: it gets no address, so nothing can fetch, cache or keep it, and the page's
 * policy needs neither `data:` nor `blob:`.
 */
export function chipPortrait(portrait: ChipPortrait, label: string): TemplateResult {
  return html`<canvas
    class="portrait"
    width="300"
    height="400"
    role="img"
    aria-label=${label}
    ${ref((canvas) => {
      if (canvas instanceof HTMLCanvasElement) void draw(canvas, portrait);
    })}
  ></canvas>`;
}

/** Fills the canvas from its middle. A picture that no browser can show leaves it empty. */
async function draw(canvas: HTMLCanvasElement, { data, type }: ChipPortrait): Promise<void> {
  if (canvas.dataset['drawn'] !== undefined) return;
  canvas.dataset['drawn'] = 'begun';
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type })).catch(() => undefined);
  if (picture === undefined) return;
  const { height, width } = picture;
  const scale = Math.max(canvas.width / width, canvas.height / height);
  const x = (canvas.width - width * scale) / 2;
  const y = (canvas.height - height * scale) / 2;
  canvas.getContext('2d')?.drawImage(picture, x, y, width * scale, height * scale);
  picture.close();
  canvas.dataset['drawn'] = 'done';
}
