import type { ChipPortrait } from '@motcua/devices/wire';
import { pictureForScreen } from '@motcua/emrtd';
import type { Portrait } from '@motcua/emrtd';

/** The picture as the screen takes it; the original is wiped. One that cannot be shown is left out: the card is no worse for it. */
export async function shownPortrait(
  portrait: Portrait,
  signal: AbortSignal,
): Promise<ChipPortrait | undefined> {
  const shown = await pictureForScreen(portrait, { signal });
  portrait.bytes.fill(0);
  if (shown.code !== 'ok') return undefined;
  const data = Buffer.from(shown.value.bytes).toString('base64');
  shown.value.bytes.fill(0);
  return { type: 'image/jpeg', data };
}
