import { messages, numberMaximum, numberMinimum, patterns } from './form.mjs';

/** The sentence for what Ajv found, by its keyword. */
export function messageOf(field, keyword) {
  switch (keyword) {
    case 'pattern':
      return patterns[field.kind].message;
    case 'formatMaximum':
      return messages.dateFuture;
    case 'minimum':
      return numberMinimum(field);
    case 'maximum':
      return numberMaximum(field);
    case 'minLength':
      return messages.tooShort;
    case 'maxLength':
      return messages.tooLong;
    default:
      return messages.required;
  }
}
