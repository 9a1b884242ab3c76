import { longestText, patterns, today } from './form.mjs';

/** One step as a JSON Schema, for the two libraries that take one. */
export function schemaOf(step) {
  return {
    type: 'object',
    title: step.title,
    required: step.fields.filter(({ optional }) => !optional).map(({ id }) => id),
    properties: Object.fromEntries(step.fields.map((field) => [field.id, property(field)])),
  };
}

function property(field) {
  const title = field.label;
  switch (field.kind) {
    case 'choice':
      return {
        type: 'string',
        title,
        oneOf: field.options.map(({ value, label }) => ({ const: value, title: label })),
      };
    case 'date':
      return { type: 'string', title, format: 'date', formatMaximum: today };
    case 'number':
      return { type: 'integer', title, minimum: field.minimum, maximum: field.maximum };
    case 'text':
      return { type: 'string', title, maxLength: longestText };
    case 'long-text':
      return { type: 'string', title, minLength: field.minimumLength, maxLength: longestText };
    default:
      return { type: 'string', title, pattern: patterns[field.kind].source };
  }
}
