import { card } from './card.ts';
import { care } from './care.ts';
import { carry } from './carry.ts';
import { chip } from './chip.ts';
import { information } from './information.ts';
import { keys } from './keys.ts';
import { language } from './language.ts';
import { lookup } from './lookup.ts';
import { opening } from './opening.ts';
import { page } from './page.ts';
import { phone } from './phone.ts';
import { places } from './places.ts';
import { queue } from './queue.ts';
import { submission } from './submission.ts';
import { waiting } from './waiting.ts';

/** The kiosk's screens, a file for each subject as in `src/shell`. */
export const shell = {
  ...card,
  ...care,
  ...carry,
  ...chip,
  ...information,
  ...keys,
  ...language,
  ...lookup,
  ...opening,
  ...page,
  ...phone,
  ...places,
  ...queue,
  ...submission,
  ...waiting,
};
