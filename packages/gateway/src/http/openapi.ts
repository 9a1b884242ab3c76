import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';

/** Head of the document at `/openapi.json`; paths and schemas come from the routes. */
export const openapiOptions: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Một Cửa gateway',
      description: 'Takes applications for public services and tells where each case stands.',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [
      { name: 'catalogue', description: 'Procedures and administrative units' },
      { name: 'applications', description: 'Handing in' },
      { name: 'files', description: 'Papers that go along' },
      { name: 'handoffs', description: 'Going on at a phone' },
      { name: 'outbox', description: 'Applications that waited at a kiosk without network' },
      { name: 'care', description: 'An adviser for somebody at a kiosk, and how content people are' },
      { name: 'queue', description: 'Numbers for waiting at a counter' },
      { name: 'kiosks', description: 'What kiosks are told about themselves' },
      { name: 'cases', description: 'Look-up by case code' },
      { name: 'officer', description: 'For the officer at the counter' },
      { name: 'system', description: 'For whoever runs the server' },
    ],
    components: {
      securitySchemes: {
        officer: { type: 'http', scheme: 'bearer' },
        handoff: { type: 'http', scheme: 'bearer' },
      },
    },
  },
};
