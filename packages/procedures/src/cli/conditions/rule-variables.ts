/** What a rule reads, each once: `answers.<field>`, and inside a group `item.<field>`. */
export function fieldsRead(rule: unknown): readonly string[] {
  return Array.from(new Set(variablesOf(rule).filter((path) => /^(?:answers|item)\./.test(path))));
}

function variablesOf(rule: unknown): readonly string[] {
  if (Array.isArray(rule)) return rule.flatMap(variablesOf);
  if (typeof rule !== 'object' || rule === null) return [];
  return Object.entries(rule).flatMap(([name, operands]: [string, unknown]) => {
    if (name !== 'var') return variablesOf(operands);
    const path: unknown = Array.isArray(operands) ? operands[0] : operands;
    return typeof path === 'string' ? [path] : [];
  });
}
