import { createAjv } from '@jsonforms/core';
import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { createElement as h, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { messageOf } from '../form/ajv-messages.mjs';
import { schemaOf } from '../form/json-schema.mjs';
import { fields, send, steps, words } from '../form/form.mjs';

const schemas = steps.map(schemaOf);

const layouts = steps.map((step) => ({
  type: 'VerticalLayout',
  elements: step.fields.map(({ id, kind }) => ({
    type: 'Control',
    scope: `#/properties/${id}`,
    options: { format: kind === 'choice' ? 'radio' : undefined, multi: kind === 'long-text' },
  })),
}));

const ajv = createAjv();

const i18n = {
  locale: 'vi',
  translate: (_id, fallback) => fallback,
  translateError: (error) => {
    const id = error.params.missingProperty ?? error.instancePath.slice(1);
    const field = fields.find((one) => one.id === id);
    return field === undefined ? error.message : messageOf(field, error.keyword);
  },
};

function ApplicationForm() {
  const [step, setStep] = useState(0);
  const [tried, setTried] = useState(false);
  // Handed in once for each step: data that comes back a moment later would undo what was typed meanwhile.
  const [initial, setInitial] = useState({});
  const state = useRef({ data: {}, errors: [] });
  const last = step === steps.length - 1;
  const onNext = () => {
    const { data, errors } = state.current;
    if (errors.length > 0) setTried(true);
    else if (last) void send(data);
    else {
      setTried(false);
      setInitial(data);
      setStep(step + 1);
    }
  };
  return h(
    'div',
    null,
    h('h1', null, steps[step].title),
    h(JsonForms, {
      key: steps[step].id,
      schema: schemas[step],
      uischema: layouts[step],
      data: initial,
      renderers: vanillaRenderers,
      cells: vanillaCells,
      ajv,
      i18n,
      validationMode: tried ? 'ValidateAndShow' : 'ValidateAndHide',
      onChange: (now) => {
        state.current = now;
      },
    }),
    h('button', { type: 'button', onClick: onNext }, last ? words.send : words.next),
  );
}

createRoot(document.querySelector('#form')).render(h(ApplicationForm));
