import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?no-inline';
import latin500 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2?no-inline';
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?no-inline';
import latin700 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff2?no-inline';
import latin800 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-800-normal.woff2?no-inline';
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?no-inline';
import vietnamese500 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-500-normal.woff2?no-inline';
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?no-inline';
import vietnamese700 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff2?no-inline';
import vietnamese800 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-800-normal.woff2?no-inline';
import type { FontFiles } from './fonts.ts';

/** The font files as the bundler emits them beside the script. Only a bundle's entry imports this. */
export const fontFiles: readonly FontFiles[] = [
  { weight: 400, latin: latin400, vietnamese: vietnamese400 },
  { weight: 500, latin: latin500, vietnamese: vietnamese500 },
  { weight: 600, latin: latin600, vietnamese: vietnamese600 },
  { weight: 700, latin: latin700, vietnamese: vietnamese700 },
  { weight: 800, latin: latin800, vietnamese: vietnamese800 },
];
