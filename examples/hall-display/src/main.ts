import { declareFonts } from '@motcua/elements/fonts';
import { fontFiles } from '@motcua/elements/font-files';
import './hall/hall.define.ts';

declareFonts(fontFiles);
