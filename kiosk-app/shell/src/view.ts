import type { Language, LocalText, Translate } from '@motcua/texts';
import type { ShellKey } from '@motcua/texts/shell';
import type { ShownConfiguration } from './configuration/shown-configuration.ts';
import type { SuggestFor } from './keyboard/keyboard.ts';
import type { KioskEvent } from './machines/kiosk-setup.ts';
import type { KioskPlaces } from '@motcua/elements/pictures/places';
import type { Service } from './ports.ts';
import type { CarePorts } from './technician/care-ports.ts';
import type { KioskSnapshot } from './screen-of.ts';

/** What every screen is drawn with. */
export interface View {
  readonly language: Language;
  readonly t: Translate<ShellKey>;
  readonly local: (text: LocalText) => string;
  readonly now: () => Date;
  /** What the unit says about this kiosk. */
  readonly configuration: ShownConfiguration;
  readonly kiosk: KioskSnapshot;
  /** Of the session that is under way; screens before it have none. */
  readonly service: Service | undefined;
  /** Where the devices of this kiosk are. */
  readonly places: KioskPlaces;
  /** What the technician's mode works with; a kiosk without it has none. */
  readonly care: CarePorts | undefined;
  readonly send: (event: KioskEvent) => void;
  /** True when what stands on the screen can be read aloud in this language. */
  readonly hasVoice: (language: Language) => boolean;
  /** A box is being typed into. */
  readonly typing: boolean;
  /** The person has put the keyboard away. */
  readonly keysAway: boolean;
  readonly putKeysAway: () => void;
  /** What the keyboard offers for a box. */
  readonly suggest: SuggestFor | undefined;
  /** Scrolls to what does not fit on the screen. */
  readonly showMore: () => void;
}
