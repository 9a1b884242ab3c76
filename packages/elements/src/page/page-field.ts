import type { FieldDefinition } from '@motcua/procedures';
import { inLanguage } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import type { Answer, AnswerValue, FieldState, FileReference } from '@motcua/wizard';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { McFilesEvent } from '../attachment/attachment.events.ts';
import type { McAttachment } from '../attachment/attachment.ts';
import { assertNever } from '../base/assert-never.ts';
import { props } from './props.ts';
import { sourceChip } from '../chip/source-chip.ts';
import type { McChoice, Pictures } from '../choice/choice.ts';
import type { McChoicesEvent } from '../choices/choices.events.ts';
import type { McChoices } from '../choices/choices.ts';
import type { McConsentEvent } from '../consent/consent.events.ts';
import type { McConsent } from '../consent/consent.ts';
import type { McDateField } from '../date-field/date-field.ts';
import type { McGroup } from '../group/group.ts';
import { icon } from '../icon/icon.ts';
import { info, triangleAlert } from '../icon/icons.ts';
import type { McStepper } from '../stepper/stepper.ts';
import { groupedAmount } from '../text-field/amount.ts';
import type { McTextField } from '../text-field/text-field.ts';
import type { McUnitPicker } from '../unit-picker/unit-picker.ts';
import type { FieldHost } from './field-host.ts';
import { McAnswerEvent } from './page.events.ts';

/** One and the same, so that a choice is not drawn anew at each key elsewhere. */
const noPictures: Pictures = {};

/** The element that answers one field; `data-field` names it for events and for the focus. */
export function pageField(
  host: FieldHost,
  field: FieldState,
  { first }: { readonly first: boolean },
): TemplateResult {
  const { id, definition, answer, locked, required } = field;
  const { language, kiosk } = host;
  const labelled = {
    language,
    label: inLanguage(definition.label, language),
    help: inLanguage(definition.help, language) ?? '',
    error: host.errors[id] ?? '',
  };
  const typed = { ...labelled, required, locked, source: sourceOf(answer, language), kiosk };
  const text = plainText(answer?.value);
  switch (definition.type) {
    case 'choice':
      return html`<mc-choice
        data-field=${id}
        ${props<McChoice>({
          ...labelled,
          labelHidden: first,
          required,
          options: definition.options,
          pictures: host.pictures ?? noPictures,
          value: answer === undefined ? undefined : text,
        })}
      ></mc-choice>`;
    case 'count':
      return html`<mc-stepper
        data-field=${id}
        ${props<McStepper>({
          ...labelled,
          note: host.notes[id] ?? '',
          minimum: definition.minimum,
          maximum: definition.maximum,
          value: answer === undefined ? definition.start : Number(answer.value),
        })}
      ></mc-stepper>`;
    case 'date':
      return html`<mc-date-field
        data-field=${id}
        ${props<McDateField>({ ...typed, partial: definition.partial ?? false, value: text })}
      ></mc-date-field>`;
    case 'unit':
      return html`<mc-unit-picker
        data-field=${id}
        ?kiosk=${kiosk}
        ${props<McUnitPicker>({
          ...typed,
          lookup: host.unitLookup,
          suggestions:
            definition.suggestFrom === undefined
              ? undefined
              : host.unitSuggestions?.(id, definition.suggestFrom),
          name: text === '' ? undefined : host.unitName?.(text),
          value: text,
        })}
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
        ${props<McTextField>({
          ...typed,
          kind: definition.type,
          suffix: suffixOf(definition, language),
          multiline: definition.type === 'text' && (definition.multiline ?? false),
          maxLength: definition.type === 'text' ? definition.maxLength : undefined,
        })}
        .value=${live(typedText(definition, answer?.value))}
      ></mc-text-field>`;
    case 'note':
      return html`<div class="note ${definition.tone ?? 'information'}">
        ${icon(definition.tone === 'caution' ? triangleAlert : info)}
        <p>${inLanguage(definition.text, language)}</p>
      </div>`;
    case 'confirm':
      return html`<mc-consent
        data-field=${id}
        ${props<McConsent>({
          language,
          text: inLanguage(definition.text, language),
          error: labelled.error,
          given: answer?.value === true,
        })}
        @mc-consent=${(event: McConsentEvent): void => {
          event.stopPropagation();
          host.dispatchEvent(new McAnswerEvent(id, event.given));
        }}
      ></mc-consent>`;
    case 'choices':
      return html`<mc-choices
        data-field=${id}
        ${props<McChoices>({
          ...labelled,
          labelHidden: first,
          options: definition.options,
          minimum: definition.minimum ?? 1,
          maximum: definition.maximum,
          values: chosenValues(answer?.value),
        })}
        @mc-choices=${({ values }: McChoicesEvent): unknown =>
          host.dispatchEvent(new McAnswerEvent(id, values))}
      ></mc-choices>`;
    case 'group':
      return html`<mc-group
        data-field=${id}
        ${props<McGroup>({ ...hostProperties(host), field, labelHidden: first })}
      ></mc-group>`;
    case 'attachment':
      return (
        host.fileField?.(field, { language, error: labelled.error }) ??
        html`<mc-attachment
          data-field=${id}
          ${props<McAttachment>({
            ...labelled,
            required,
            kiosk,
            capture: definition.capture,
            accept: definition.accept,
            maxFiles: definition.maxFiles,
            maxBytes: definition.maxBytes,
            fieldId: id,
            files: handedOver(answer?.value),
            upload: host.upload,
          })}
          @mc-files=${({ files }: McFilesEvent): unknown => host.dispatchEvent(new McAnswerEvent(id, files))}
        ></mc-attachment>`
      );
    default:
      return assertNever(definition);
  }
}

/** What a group passes on to the fields of its items. */
function hostProperties(host: FieldHost): Omit<FieldHost, keyof EventTarget> {
  const {
    language,
    errors,
    notes,
    kiosk,
    pictures,
    upload,
    fileField,
    unitLookup,
    unitSuggestions,
    unitName,
  } = host;
  return {
    language,
    errors,
    notes,
    kiosk,
    pictures,
    upload,
    fileField,
    unitLookup,
    unitSuggestions,
    unitName,
  };
}

function plainText(value: AnswerValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Text in a box; amounts with their dots. */
function sourceOf(answer: Answer | undefined, language: Language): TemplateResult | undefined {
  return answer === undefined || answer.provenance === 'typed'
    ? undefined
    : sourceChip(answer.provenance, language);
}

function typedText(definition: FieldDefinition, value: AnswerValue | undefined): string {
  const amount = definition.type === 'money' || definition.type === 'number';
  return amount && typeof value === 'number' ? groupedAmount(value) : plainText(value);
}

function suffixOf(definition: FieldDefinition, language: Language): string {
  if (definition.type === 'money') return 'đ';
  return definition.type === 'number' ? (inLanguage(definition.unitLabel, language) ?? '') : '';
}

function chosenValues(value: AnswerValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function handedOver(value: AnswerValue | undefined): readonly FileReference[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object') : [];
}
