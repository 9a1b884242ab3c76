import { configurationSchema } from './content/schema.ts';

/** The JSON Schema of a configuration as text, as it lies in the package. */
export function publishedSchema(): string {
  const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...configurationSchema };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
