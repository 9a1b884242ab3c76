import { elementsTexts } from '@motcua/texts/elements';
import type { ElementsKey } from '@motcua/texts/elements';
import { inLanguage, isLanguage, loadLanguage, translator } from '@motcua/texts';
import type { Language, LocalText, Translate } from '@motcua/texts';
import { LitElement } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { valueStyles } from '../styles/base.styles.ts';

/** An element that speaks: it has a language and looks its texts up in it. */
export class LocalizedElement extends LitElement {
  static override properties: PropertyDeclarations = { language: {} };

  /** Language of everything the element says; Vietnamese unless told otherwise. */
  declare language: Language;

  constructor() {
    super();
    this.language = 'vi';
  }

  /** Within another element the values are inherited: working them out anew for each field is most of a page's styling. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const around = this.getRootNode();
    if (root instanceof ShadowRoot && around instanceof ShadowRoot && hasValues(around.host)) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== valueStyles.styleSheet);
    }
    return root;
  }

  protected get t(): Translate<ElementsKey> {
    return translator(elementsTexts, this.language);
  }

  protected local(text: LocalText): string {
    return inLanguage(text, this.language);
  }

  /** A language that is not here yet is waited for: nobody sees the page change its language while it comes up. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const loading = loadLanguage(this.language);
    if (loading === undefined) return super.scheduleUpdate();
    return loading
      .then(
        async () => (await import('./mark-vietnamese.ts')).markVietnamese(this.renderRoot),
        () => (this.language = 'vi'),
      )
      .then(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues): void {
    // An attribute of a page of somebody else may say anything.
    if (!isLanguage(this.language)) this.language = 'vi';
    if (changed.has('language')) this.lang = this.language;
  }
}

function hasValues(element: Element): boolean {
  return (
    element instanceof LocalizedElement &&
    (element.constructor as typeof LocalizedElement).elementStyles.includes(valueStyles)
  );
}
