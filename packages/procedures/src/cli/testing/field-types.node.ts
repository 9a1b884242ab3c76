import schema from '../../../schema/procedure.schema.json' with { type: 'json' };

/** The types of fields that the schema knows. */
export const fieldTypes: readonly string[] = schema.$defs.field.properties.type.enum;
