import { icon } from '@motcua/elements/icon';
import { check } from '@motcua/elements/icons';
import { languageChoices } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { View } from '../view.ts';
import { mainButton } from './buttons.ts';

/**
 * Each language in its own words, for somebody who cannot read the one that is shown. A key that went from one to the next
 * would lead through a language that nobody here reads, without a way to see where it ends.
 */
export function languageParts(view: View): TemplateResult {
  const { send, t } = view;
  return html`<h1 id="dialog-title" tabindex="-1">${t('language.title')}</h1>
    <p class="lead" id="dialog-text">${t('language.lead')}</p>
    <div class="answers">
      <div class="language-choice">${languageChoices().map((choice) => languageButton(view, choice))}</div>
      ${mainButton(t('language.close'), () => send({ type: 'CLOSE' }))}
    </div>`;
}

type LanguageChoice = ReturnType<typeof languageChoices>[number];

/** A language as a key; the one that is shown is lit. */
export function languageButton(view: View, { language, name }: LanguageChoice): TemplateResult {
  const chosen = language === view.language;
  return html`<button
    type="button"
    lang=${language}
    class=${chosen ? 'on' : ''}
    data-language=${language}
    aria-pressed=${String(chosen)}
    @click=${() => view.send({ type: 'LANGUAGE', language })}
  >
    ${chosen ? icon(check) : nothing}${name}
  </button>`;
}
