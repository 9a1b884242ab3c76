/** Writes the schema that editors read: `node packages/kiosk-config/src/write-schema.node.ts`. */
import { writeFileSync } from 'node:fs';
import { publishedSchema } from './published-schema.ts';

writeFileSync(new URL('../kiosk-config.schema.json', import.meta.url), publishedSchema());
