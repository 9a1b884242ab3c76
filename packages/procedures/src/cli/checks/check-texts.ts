import type { Finding } from './finding.ts';

/** Letters that only a Vietnamese text has. */
const vietnameseLetter = /[ăâđêôơưĂÂĐÊÔƠƯ]|[aeiouyAEIOUY]\p{M}/u;

/** Texts that are not translated, and letters that look right and are composed wrongly. */
export function checkTexts(value: unknown, path = ''): readonly Finding[] {
  if (typeof value === 'string') {
    if (value === value.normalize('NFC')) return [];
    const reason = 'Letters and marks are stored apart here (NFD), as some Macs do. Type the text anew.';
    return [{ kind: 'problem', path, reason }];
  }
  if (typeof value !== 'object' || value === null) return [];
  const findings: Finding[] = [];
  const { vi, en } = value as { readonly vi?: unknown; readonly en?: unknown };
  if (typeof vi === 'string' && vi === en && vietnameseLetter.test(vi.normalize('NFD') + vi)) {
    findings.push({
      kind: 'problem',
      path: `${path}/en`,
      reason: 'The English text is the Vietnamese one: it is not translated.',
    });
  }
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    findings.push(...checkTexts(member, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`));
  }
  return findings;
}
