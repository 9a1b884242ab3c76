import { declareFonts } from '@motcua/elements/fonts';
import { fontFiles } from '@motcua/elements/font-files';
import '@motcua/elements/timeline';
import './desk/desk.define.ts';

declareFonts(fontFiles);
