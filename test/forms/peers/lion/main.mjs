import {
  Required,
  MaxDate,
  MaxLength,
  MaxNumber,
  MinLength,
  MinNumber,
  Pattern,
} from '@lion/ui/form-core.js';
import { localize } from '@lion/ui/localize.js';
import '@lion/ui/define/lion-button.js';
import '@lion/ui/define/lion-fieldset.js';
import '@lion/ui/define/lion-form.js';
import '@lion/ui/define/lion-input-date.js';
import '@lion/ui/define/lion-input.js';
import '@lion/ui/define/lion-radio-group.js';
import '@lion/ui/define/lion-radio.js';
import '@lion/ui/define/lion-step.js';
import '@lion/ui/define/lion-steps.js';
import '@lion/ui/define/lion-textarea.js';
import { html, render } from 'lit';
import {
  longestText,
  messages,
  numberMaximum,
  numberMinimum,
  patterns,
  send,
  steps,
  words,
} from '../form/form.mjs';

localize.locale = 'vi-VN';

const saying = (message) => ({ getMessage: () => message });

function validatorsOf(field) {
  const validators = field.optional ? [] : [new Required(null, saying(messages.required))];
  const pattern = patterns[field.kind];
  if (pattern !== undefined)
    validators.push(new Pattern(new RegExp(pattern.source, 'u'), saying(pattern.message)));
  if (field.kind === 'date') validators.push(new MaxDate(new Date(), saying(messages.dateFuture)));
  if (field.kind === 'number') {
    validators.push(new MinNumber(field.minimum, saying(numberMinimum(field))));
    validators.push(new MaxNumber(field.maximum, saying(numberMaximum(field))));
  }
  if (field.kind === 'text' || field.kind === 'long-text')
    validators.push(new MaxLength(longestText, saying(messages.tooLong)));
  if (field.minimumLength !== undefined)
    validators.push(new MinLength(field.minimumLength, saying(messages.tooShort)));
  return validators;
}

const numberFrom = (text) => (text === '' ? undefined : Number(text));

function control(field) {
  const { id, label } = field;
  const validators = validatorsOf(field);
  switch (field.kind) {
    case 'choice':
      return html`<lion-radio-group name=${id} .label=${label} .validators=${validators}>
        ${field.options.map((one) => html`<lion-radio .label=${one.label} .choiceValue=${one.value}></lion-radio>`)}
      </lion-radio-group>`;
    case 'date':
      return html`<lion-input-date name=${id} .label=${label} .validators=${validators}></lion-input-date>`;
    case 'long-text':
      return html`<lion-textarea name=${id} .label=${label} .validators=${validators}></lion-textarea>`;
    case 'number':
      return html`<lion-input
        name=${id}
        .label=${label}
        .validators=${validators}
        .parser=${numberFrom}
      ></lion-input>`;
    default:
      return html`<lion-input name=${id} .label=${label} .validators=${validators}></lion-input>`;
  }
}

function onNext(event) {
  const fieldset = event.target.closest('lion-fieldset');
  fieldset.submitGroup();
  if (fieldset.hasFeedbackFor.includes('error')) {
    fieldset.formElements.find((one) => one.hasFeedbackFor.includes('error')).focus();
    return;
  }
  const controller = event.target.closest('lion-steps');
  if (controller.current < steps.length - 1) controller.next();
  else void send(Object.assign({}, ...Object.values(document.querySelector('lion-form').serializedValue)));
}

render(
  html`<lion-form
    ><form @submit=${(event) => event.preventDefault()}>
      <lion-steps>
        ${steps.map(
          (step, index) =>
            html`<lion-step ?initial-step=${index === 0}>
              <lion-fieldset name=${step.id} .label=${step.title}>
                ${step.fields.map(control)}
                <lion-button @click=${onNext}
                  >${index === steps.length - 1 ? words.send : words.next}</lion-button
                >
              </lion-fieldset>
            </lion-step>`,
        )}
      </lion-steps>
    </form></lion-form
  >`,
  document.querySelector('#form'),
);
