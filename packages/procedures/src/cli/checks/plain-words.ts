const typeNames: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a part in { }',
  null: 'null',
};

type Rewording = readonly [pattern: RegExp, words: (...found: readonly string[]) => string];

const rewordings: readonly Rewording[] = [
  [/required property "en"/, () => 'The English text ("en") is missing.'],
  [/required property "vi"/, () => 'The Vietnamese text ("vi") is missing.'],
  [/required property "([^"]+)"/, (name) => `"${name}" is missing here.`],
  [
    /^Instance does not match any of \[(.*)\]\.$/,
    (values = '') => `It must be one of ${values.replaceAll(',', ', ')}.`,
  ],
  [/^Instance does not match ("?[^{[].*"?)\.$/, (value) => `It must be ${value}.`],
  [
    /^Instance type "(\w+)" is invalid\. Expected "(\w+)"\.$/,
    (is = '', wanted = '') => `It must be ${typeNames[wanted] ?? wanted}, not ${typeNames[is] ?? is}.`,
  ],
  [/^Array has too few items \((\d+) < (\d+)\)\.$/, (_, least) => `It needs at least ${least}.`],
  [/^Array has too many items \((\d+) > (\d+)\)\.$/, (_, most) => `It may have ${most} at most.`],
  [/^Duplicate items at indexes/, () => 'The same thing stands in it twice.'],
  [/^String is too long \((\d+) > (\d+)\)\.$/, (_, most) => `It may have ${most} characters at most.`],
  [/^String is too short/, () => 'A text is missing between the quotation marks.'],
  [/^(\S+) is less than (\S+)\.$/, (_, least) => `It must be ${least} or more.`],
  [/^(\S+) is greater than (\S+)\.$/, (_, most) => `It must be ${most} or less.`],
  [/^It must match \\S\.$/, () => 'A text is missing between the quotation marks.'],
  [/^It must match \^\\d\{4\}-\\d\{2\}-\\d\{2\}\$\./, () => 'It must be a date such as "2026-01-31".'],
  [
    /^It must match \^\[a-z\]\[a-z0-9\]\*\(-\[a-z0-9\]\+\)\*\$\./,
    () => 'It must be small letters, digits and hyphens, such as "id-card".',
  ],
  [
    /^It must match \^\[a-z\]\[A-Za-z0-9\]\*\$\./,
    () => 'It must be letters and digits and begin with a small letter, such as "birthDate".',
  ],
  [
    /^It must match \^\\d\+\\\.\\d\+\\\.\\d\+\$\./,
    () => 'It must be three numbers with dots, such as "1.0.0".',
  ],
];

/** Says in the author's words what the schema says in its own; `path` is where. */
export function inPlainWords(reason: string, path: string): string {
  if (reason === 'There is no such property.') {
    return `"${path.split('/').at(-1) ?? ''}" is not known here. Is it misspelt, or in the wrong { }?`;
  }
  for (const [pattern, words] of rewordings) {
    const match = pattern.exec(reason);
    if (match !== null) return words(...match.slice(1));
  }
  return reason;
}
