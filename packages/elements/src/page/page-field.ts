import type { FieldDefinition } from '@motcua/procedures';
import type { Language, LocalText } from '@motcua/texts';
import type { AnswerValue, FieldState, FileReference } from '@motcua/wizard';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { McFilesEvent } from '../attachment/attachment.events.ts';
import { assertNever } from '../base/assert-never.ts';
import type { McChoicesEvent } from '../choices/choices.events.ts';
import type { McConsentEvent } from '../consent/consent.events.ts';
import { icon } from '../icon/icon.ts';
import { info, triangleAlert } from '../icon/icons.ts';
import { groupedAmount } from '../text-field/amount.ts';
import type { FieldHost } from './field-host.ts';
import { McAnswerEvent } from './page.events.ts';

/** The element that answers one field; `data-field` names it for events and for the focus. */
export function pageField(
  host: FieldHost,
  field: FieldState,
  { first }: { readonly first: boolean },
): TemplateResult {
  const { id, definition, answer, locked, required } = field;
  const { language, kiosk } = host;
  const label = definition.label[language];
  const help = definition.help?.[language] ?? '';
  const error = host.errors[id] ?? '';
  const text = plainText(answer?.value);
  const files = definition.type === 'attachment' ? host.fileField?.(field, { language, error }) : undefined;
  if (files !== undefined) return files;
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
        .pictures=${host.pictures ?? {}}
        .value=${answer === undefined ? undefined : text}
      ></mc-choice>`;
    case 'count':
      return html`<mc-stepper
        data-field=${id}
        .language=${language}
        .label=${label}
        .help=${help}
        .note=${host.notes[id] ?? ''}
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
        .lookup=${host.unitLookup}
        .name=${unitName(host, text)}
        .value=${text}
      ></mc-unit-picker>`;
    case 'person-name':
    case 'text':
    case 'id-number':
    case 'phone':
    case 'email':
    case 'money':
    case 'number':
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
        .suffix=${suffixOf(definition, language)}
        .value=${live(typedText(definition, answer?.value))}
      ></mc-text-field>`;
    case 'note':
      return html`<div class="note ${definition.tone ?? 'information'}">
        ${icon(definition.tone === 'caution' ? triangleAlert : info)}
        <p>${definition.text[language]}</p>
      </div>`;
    case 'confirm':
      return html`<mc-consent
        data-field=${id}
        .language=${language}
        .text=${definition.text[language]}
        .error=${error}
        .given=${answer?.value === true}
        @mc-consent=${(event: McConsentEvent): void => {
          event.stopPropagation();
          host.dispatchEvent(new McAnswerEvent(id, event.given));
        }}
      ></mc-consent>`;
    case 'choices':
      return html`<mc-choices
        data-field=${id}
        .language=${language}
        .label=${label}
        .labelHidden=${first}
        .help=${help}
        .error=${error}
        .options=${definition.options}
        .minimum=${definition.minimum ?? 1}
        .maximum=${definition.maximum}
        .values=${chosenValues(answer?.value)}
        @mc-choices=${({ values }: McChoicesEvent): unknown =>
          host.dispatchEvent(new McAnswerEvent(id, values))}
      ></mc-choices>`;
    case 'group':
      return html`<mc-group
        data-field=${id}
        .language=${language}
        .field=${field}
        .labelHidden=${first}
        .errors=${host.errors}
        .notes=${host.notes}
        .kiosk=${kiosk}
        .pictures=${host.pictures}
        .upload=${host.upload}
        .fileField=${host.fileField}
        .unitLookup=${host.unitLookup}
        .unitName=${host.unitName}
      ></mc-group>`;
    case 'attachment':
      return html`<mc-attachment
        data-field=${id}
        .language=${language}
        .label=${label}
        .help=${help}
        .error=${error}
        .required=${required}
        .accept=${definition.accept}
        .maxFiles=${definition.maxFiles}
        .maxBytes=${definition.maxBytes}
        .files=${handedOver(answer?.value)}
        .upload=${host.upload}
        @mc-files=${({ files }: McFilesEvent): unknown => host.dispatchEvent(new McAnswerEvent(id, files))}
      ></mc-attachment>`;
    default:
      return assertNever(definition);
  }
}

function unitName(host: FieldHost, code: string): LocalText | undefined {
  return code === '' ? undefined : host.unitName?.(code);
}

function plainText(value: AnswerValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Text in a box; amounts with their dots. */
function typedText(definition: FieldDefinition, value: AnswerValue | undefined): string {
  const amount = definition.type === 'money' || definition.type === 'number';
  return amount && typeof value === 'number' ? groupedAmount(value) : plainText(value);
}

function suffixOf(definition: FieldDefinition, language: Language): string {
  if (definition.type === 'money') return 'đ';
  return definition.type === 'number' ? (definition.unitLabel?.[language] ?? '') : '';
}

function chosenValues(value: AnswerValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function handedOver(value: AnswerValue | undefined): readonly FileReference[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object') : [];
}
