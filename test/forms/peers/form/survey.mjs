import {
  fields,
  longestText,
  messages,
  numberMaximum,
  numberMinimum,
  patterns,
  steps,
  words,
} from './form.mjs';

/** The form as SurveyJS is told it. */
export const survey = {
  locale: 'vi',
  showQuestionNumbers: 'off',
  pageNextText: words.next,
  completeText: words.send,
  pages: steps.map((step) => ({
    name: step.id,
    title: step.title,
    elements: step.fields.map((field) => ({
      name: field.id,
      title: field.label,
      isRequired: !field.optional,
      requiredErrorText: messages.required,
      ...kindOf(field),
    })),
  })),
};

/** The answers as they are handed over. */
export const answersOf = (data) => Object.fromEntries(fields.map(({ id }) => [id, data[id] ?? '']));

function kindOf(field) {
  switch (field.kind) {
    case 'choice':
      return {
        type: 'radiogroup',
        choices: field.options.map(({ value, label }) => ({ value, text: label })),
      };
    case 'date':
      return {
        type: 'text',
        inputType: 'date',
        maxValueExpression: 'today()',
        maxErrorText: messages.dateFuture,
      };
    case 'number':
      return {
        type: 'text',
        inputType: 'number',
        min: field.minimum,
        max: field.maximum,
        minErrorText: numberMinimum(field),
        maxErrorText: numberMaximum(field),
      };
    case 'text':
      return { type: 'text', maxLength: longestText };
    case 'long-text':
      return {
        type: 'comment',
        maxLength: longestText,
        validators: [{ type: 'text', minLength: field.minimumLength, text: messages.tooShort }],
      };
    case 'email':
      return { type: 'text', inputType: 'email', validators: [{ type: 'email', text: messages.email }] };
    default: {
      const { plainSource, message } = patterns[field.kind];
      return { type: 'text', validators: [{ type: 'regex', regex: plainSource, text: message }] };
    }
  }
}
