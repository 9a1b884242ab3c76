import { elementsTexts } from '@motcua/texts/elements';
import type { ElementsKey } from '@motcua/texts/elements';
import { isLanguage, translator } from '@motcua/texts';
import type { Language, LocalText, Translate } from '@motcua/texts';
import { LitElement } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';

/** An element that speaks: it has a language and looks its texts up in it. */
export class LocalizedElement extends LitElement {
  static override properties: PropertyDeclarations = { language: {} };

  /** Language of everything the element says; Vietnamese unless told otherwise. */
  declare language: Language;

  constructor() {
    super();
    this.language = 'vi';
  }

  protected get t(): Translate<ElementsKey> {
    return translator(elementsTexts, this.language);
  }

  protected local(text: LocalText): string {
    return text[this.language];
  }

  protected override willUpdate(changed: PropertyValues): void {
    // An attribute of a page of somebody else may say anything.
    if (!isLanguage(this.language)) this.language = 'vi';
    if (changed.has('language')) this.lang = this.language;
  }
}
