import { Formio } from '@formio/js';
import '@formio/js/dist/formio.form.css';
import 'bootstrap/dist/css/bootstrap.css';
import {
  fields,
  longestText,
  messages,
  numberMaximum,
  numberMinimum,
  patterns,
  send,
  steps,
  words,
} from '../form/form.mjs';

const components = steps.map((step) => ({
  type: 'panel',
  key: step.id,
  title: step.title,
  components: step.fields.map(component),
}));

function component(field) {
  const required = !field.optional;
  const base = { key: field.id, label: field.label, input: true, errors: { required: messages.required } };
  switch (field.kind) {
    case 'choice':
      return { ...base, type: 'radio', values: field.options, validate: { required } };
    case 'date':
      return {
        ...base,
        type: 'day',
        dayFirst: true,
        fields: {
          day: { type: 'number', required },
          month: { type: 'number', required },
          year: { type: 'number', required },
        },
        maxDate: 'moment()',
        errors: {
          ...base.errors,
          maxDate: messages.dateFuture,
          requiredDayField: messages.required,
          requiredMonthField: messages.required,
          requiredYearField: messages.required,
          requiredDayEmpty: messages.required,
        },
      };
    case 'number':
      return {
        ...base,
        type: 'number',
        validate: { required, min: field.minimum, max: field.maximum },
        errors: { ...base.errors, min: numberMinimum(field), max: numberMaximum(field) },
      };
    case 'text':
      return { ...base, type: 'textfield', validate: { required, maxLength: longestText } };
    case 'long-text':
      return {
        ...base,
        type: 'textarea',
        validate: { required, minLength: field.minimumLength, maxLength: longestText },
        errors: { ...base.errors, minLength: messages.tooShort },
      };
    case 'email':
      return {
        ...base,
        type: 'email',
        validate: { required },
        errors: { ...base.errors, invalid_email: messages.email },
      };
    default: {
      const { plainSource, message } = patterns[field.kind];
      return {
        ...base,
        type: 'textfield',
        validate: { required, pattern: plainSource.slice(1, -1), patternMessage: message },
        errors: { ...base.errors, pattern: message },
      };
    }
  }
}

/** `20/05/1999` → `1999-05-20` */
const plainDate = (text) => text.split('/').toReversed().join('-');

const form = await Formio.createForm(
  document.querySelector('#form'),
  { display: 'wizard', components },
  {
    language: 'vi',
    i18n: {
      vi: {
        next: words.next,
        submit: words.send,
        previous: 'Quay lại',
        day: 'Ngày',
        month: 'Tháng',
        year: 'Năm',
      },
    },
    buttonSettings: { showCancel: false },
    noAlerts: true,
  },
);
form.on('submit', ({ data }) => {
  const answers = fields.map(({ id, kind }) => [id, kind === 'date' ? plainDate(data[id]) : data[id]]);
  void send(Object.fromEntries(answers));
});
