import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { schemaOf } from '../form/json-schema.mjs';
import { messageOf } from '../form/ajv-messages.mjs';
import { fields, send, steps, words } from '../form/form.mjs';

const options = (field, of) => field.options?.map(of);

// As options of `oneOf`, the first one would be chosen from the start.
const schemas = steps.map((step) => {
  const schema = schemaOf(step);
  for (const field of step.fields)
    if (field.kind === 'choice')
      schema.properties[field.id] = {
        type: 'string',
        title: field.label,
        enum: options(field, ({ value }) => value),
      };
  return schema;
});

const uiSchemas = steps.map((step) =>
  Object.fromEntries(
    step.fields.map((field) => [
      field.id,
      {
        'ui:widget': { choice: 'radio', 'long-text': 'textarea' }[field.kind],
        'ui:enumNames': options(field, ({ label }) => label),
      },
    ]),
  ),
);

const transformErrors = (errors) =>
  errors.map((error) => {
    const id = error.property?.replace(/^\./, '') || error.params.missingProperty;
    const field = fields.find((one) => one.id === id);
    return field === undefined ? error : { ...error, message: messageOf(field, error.name) };
  });

function ApplicationForm() {
  const [step, setStep] = useState(0);
  const [answers, setAnswers] = useState({});
  const last = step === steps.length - 1;
  return h(
    Form,
    {
      key: steps[step].id,
      schema: schemas[step],
      uiSchema: uiSchemas[step],
      validator,
      formData: answers[step] ?? {},
      transformErrors,
      showErrorList: false,
      noHtml5Validate: true,
      focusOnFirstError: true,
      onChange: ({ formData }) => setAnswers({ ...answers, [step]: formData }),
      onSubmit: ({ formData }) => {
        const all = { ...answers, [step]: formData };
        if (last) void send(Object.assign({}, ...Object.values(all)));
        else setStep(step + 1);
      },
    },
    h('button', { type: 'submit' }, last ? words.send : words.next),
  );
}

createRoot(document.querySelector('#form')).render(h(ApplicationForm));
