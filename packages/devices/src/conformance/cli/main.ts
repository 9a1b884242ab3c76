#!/usr/bin/env node
import { conformanceCommand } from './conformance-command.ts';

process.exitCode = await conformanceCommand(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
});
