import type { LocalText } from '@motcua/texts';
import type { AnswerValue, FieldState } from '@motcua/wizard';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { assertNever } from '../base/assert-never.ts';
import type { Pictures } from '../choice/choice.ts';
import type { McConsentEvent } from '../consent/consent.events.ts';
import type { McPage } from './page.ts';
import { McAnswerEvent } from './page.events.ts';

/** The element that answers one field; `data-field` names it for events and for the focus. */
export function pageField(
  page: McPage,
  field: FieldState,
  { first, pictures }: { readonly first: boolean; readonly pictures: Pictures },
): TemplateResult {
  const { definition, answer, locked, required } = field;
  const { language, kiosk } = page;
  const { id } = definition;
  const label = definition.label[language];
  const help = definition.help?.[language] ?? '';
  const error = page.errors[id] ?? '';
  const text = plainText(answer?.value);
  switch (definition.type) {
    case 'choice':
      return html`<mc-choice
        data-field=${id}
        .language=${language}
        .label=${label}
        .labelHidden=${first}
        .help=${help}
        .error=${error}
        .required=${required}
        .options=${definition.options}
        .pictures=${pictures}
        .value=${answer === undefined ? undefined : text}
      ></mc-choice>`;
    case 'count':
      return html`<mc-stepper
        data-field=${id}
        .language=${language}
        .label=${label}
        .help=${help}
        .note=${page.notes[id] ?? ''}
        .error=${error}
        .minimum=${definition.minimum}
        .maximum=${definition.maximum}
        .value=${answer === undefined ? definition.start : Number(answer.value)}
      ></mc-stepper>`;
    case 'date':
      return html`<mc-date-field
        data-field=${id}
        .language=${language}
        .label=${label}
        .help=${help}
        .error=${error}
        .required=${required}
        .locked=${locked}
        .provenance=${answer?.provenance}
        .kiosk=${kiosk}
        .partial=${definition.partial ?? false}
        .value=${text}
      ></mc-date-field>`;
    case 'unit':
      return html`<mc-unit-picker
        data-field=${id}
        ?kiosk=${kiosk}
        .language=${language}
        .label=${label}
        .help=${help}
        .error=${error}
        .required=${required}
        .locked=${locked}
        .provenance=${answer?.provenance}
        .lookup=${page.unitLookup}
        .name=${unitName(page, text)}
        .value=${text}
      ></mc-unit-picker>`;
    case 'person-name':
    case 'text':
    case 'id-number':
    case 'phone':
    case 'email':
      return html`<mc-text-field
        data-field=${id}
        kind=${definition.type}
        max-length=${ifDefined(definition.type === 'text' ? definition.maxLength : undefined)}
        .language=${language}
        .label=${label}
        .help=${help}
        .error=${error}
        .required=${required}
        .locked=${locked}
        .provenance=${answer?.provenance}
        .kiosk=${kiosk}
        .multiline=${definition.type === 'text' && (definition.multiline ?? false)}
        .value=${text}
      ></mc-text-field>`;
    case 'note':
      return html`<p class="note">${definition.text[language]}</p>`;
    case 'confirm':
      return html`<mc-consent
        data-field=${id}
        .language=${language}
        .text=${definition.text[language]}
        .error=${error}
        .given=${answer?.value === true}
        @mc-consent=${(event: McConsentEvent): void => {
          event.stopPropagation();
          page.dispatchEvent(new McAnswerEvent(id, event.given));
        }}
      ></mc-consent>`;
    case 'choices':
    case 'money':
    case 'number':
    case 'attachment':
    case 'group':
      throw new Error(`No screen can ask a field of type ${definition.type} yet.`);
    default:
      return assertNever(definition);
  }
}

function unitName(page: McPage, code: string): LocalText | undefined {
  return code === '' ? undefined : page.unitName?.(code);
}

function plainText(value: AnswerValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
