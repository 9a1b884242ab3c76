export type { Bitmap } from '../raster/bitmap.ts';
export { encodePaperPng } from './encode-paper-png.ts';
export { EscposParser } from './parser.ts';
export type { EscposCommand } from './parser.ts';
export { VirtualPaper } from './virtual-paper.ts';
export type { StatusCommand, VirtualPaperOptions } from './virtual-paper.ts';
