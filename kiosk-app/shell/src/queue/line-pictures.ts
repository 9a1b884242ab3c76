import { eventPicture } from '@motcua/elements/life-events';
import { spots } from '@motcua/elements/pictures/spots';
import type { TemplateResult } from 'lit';

/** A picture for each usual line; an office's own ones have the picture of papers. */
const pictures: Readonly<Record<string, TemplateResult>> = {
  'civil-status': spots.baby,
  certification: spots.stamp,
  land: eventPicture('home'),
};

export const linePicture = (line: string): TemplateResult => pictures[line] ?? spots.more;
