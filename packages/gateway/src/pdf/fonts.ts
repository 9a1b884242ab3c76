import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Style = 'regular' | 'bold' | 'italic' | 'boldItalic';

export const styles: readonly Style[] = ['regular', 'bold', 'italic', 'boldItalic'];

const names: Readonly<Record<Style, string>> = {
  regular: '400Regular',
  bold: '700Bold',
  italic: '400Regular_Italic',
  boldItalic: '700Bold_Italic',
};

/** Tinos, which has the measures of Times New Roman and all letters of Vietnamese, as TrueType bytes. */
export type PaperFonts = Readonly<Record<Style, Buffer>>;

/** Reads the fonts. Throws when the font package is not installed. */
export function loadPaperFonts(): PaperFonts {
  const load = (style: Style): Buffer => {
    const name = names[style];
    const file = `@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`;
    return readFileSync(fileURLToPath(import.meta.resolve(file)));
  };
  return {
    regular: load('regular'),
    bold: load('bold'),
    italic: load('italic'),
    boldItalic: load('boldItalic'),
  };
}
