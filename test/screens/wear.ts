import { translator } from '@motcua/texts';
import { speechTexts } from '@motcua/texts/speech';
import type { SpeechKey } from '@motcua/texts/speech';
import type { Kiosk } from '../support/kiosk.ts';

const panelKeys = {
  usual: [],
  large: ['panel.textLarge'],
  larger: ['panel.textLarger'],
  contrast: ['panel.contrast'],
  low: ['panel.lowReach'],
  'low-larger': ['panel.lowReach', 'panel.textLarger'],
  'low-left': ['panel.lowReach', 'panel.leftHanded'],
} as const satisfies Readonly<Record<string, readonly SpeechKey[]>>;

/** How the screen looks for one person. */
export type Look = keyof typeof panelKeys;

/** Switches the aids of this look on in the panel, as a person does. */
export async function wear(kiosk: Kiosk, look: Look): Promise<void> {
  if (look === 'usual') return;
  const { page } = kiosk;
  const ts = translator(speechTexts, kiosk.language);
  await page.locator('[data-sill="access"]').click();
  for (const key of panelKeys[look]) await page.getByRole('button', { name: ts(key), exact: true }).click();
  await page.keyboard.press('Escape');
  await page.locator('mc-kiosk:not([data-overlay])').waitFor({ state: 'attached' });
}
