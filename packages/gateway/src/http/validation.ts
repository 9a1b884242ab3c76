import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import type { FastifySchemaCompiler } from 'fastify';
import { Type } from 'typebox';
import type { TSchema, TUnsafe } from 'typebox';

/**
 * Validates bodies, parameters and queries. Headers are documented as required and judged by the routes, so that a
 * missing one has a problem code of its own.
 */
export const validateAllButHeaders: FastifySchemaCompiler<TSchema> = (route) =>
  route.httpPart === 'headers' ? (value: unknown) => ({ value }) : TypeBoxValidatorCompiler(route);

/** The schema of one header that a route requires and judges itself. */
export function requiredHeader<Name extends string>(
  name: Name,
  description: string,
): TUnsafe<Partial<Record<Name, string>>> {
  return Type.Unsafe(Type.Object({ [name]: Type.String({ description }) }));
}
