#!/usr/bin/env node
import { createDriverCommand } from './create-driver-command.ts';

process.exitCode = await createDriverCommand(process.argv.slice(2), (text) => process.stdout.write(text));
