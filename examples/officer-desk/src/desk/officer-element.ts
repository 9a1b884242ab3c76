import { formatDate, formatTime, inLanguage, toVietnamTime, translator } from '@motcua/texts';
import type { Language, LocalText, Translate } from '@motcua/texts';
import { officerTexts } from '@motcua/texts/officer';
import type { OfficerKey } from '@motcua/texts/officer';
import { LitElement } from 'lit';
import type { PropertyDeclarations } from 'lit';

/** A part of the desk: it speaks the language it is given. */
export class OfficerElement extends LitElement {
  static override properties: PropertyDeclarations = { language: {} };

  declare language: Language;

  constructor() {
    super();
    this.language = 'vi';
  }

  protected get t(): Translate<OfficerKey> {
    return translator(officerTexts, this.language);
  }

  protected local(text: LocalText): string {
    return inLanguage(text, this.language);
  }

  /** `09:16 hôm nay` or `09:16, 23/11/2026`. */
  protected when(instant: string): string {
    const time = formatTime(instant);
    const isToday = toVietnamTime(instant).date === toVietnamTime(new Date()).date;
    return isToday ? this.t('time.today', { time }) : this.t('time.day', { time, day: formatDate(instant) });
  }
}
