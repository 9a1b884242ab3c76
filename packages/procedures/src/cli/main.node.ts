#!/usr/bin/env node
console.error('motcua: see --help');
