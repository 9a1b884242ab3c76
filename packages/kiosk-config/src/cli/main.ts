#!/usr/bin/env node
import { configCommand } from './config-command.ts';

process.exitCode = await configCommand(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`motcua-config: ${line}\n`),
});
