import { isLanguage, translator } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import { panelTexts } from '@motcua/texts/panel';
import type { PanelKey } from '@motcua/texts/panel';

const storageKey = 'motcua-panel-language';

/** The language chosen last on this machine, Vietnamese at first. */
export function storedLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  return isLanguage(stored) ? stored : 'vi';
}

/** Puts every fixed text of the page into `language`; the returned function gives the others. */
export function speak(language: Language): Translate<PanelKey> {
  const translate = translator(panelTexts, language);
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  document.title = `${translate('page.title')} · Một Cửa`;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const key = element.dataset['text'];
    if (isKey(key)) element.textContent = translate(key);
  }
  const button = requireElement('language');
  button.lang = language === 'vi' ? 'en' : 'vi';
  return translate;
}

/** The element of index.html with this id. */
export function requireElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no #${id}`);
  return element;
}

function isKey(key: string | undefined): key is PanelKey {
  return key !== undefined && Object.hasOwn(panelTexts.vi, key);
}
