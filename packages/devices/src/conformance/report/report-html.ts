import type { ConformanceReport } from '../verdict.ts';
import { summaryLine } from './report-text.ts';

/** A report as one page of HTML that needs nothing else: no script, no style, nothing from the network. */
export function reportHtml(report: ConformanceReport): string {
  const rows = report.clauses.map(({ id, prose, verdict }) => {
    const reason = verdict.code === 'passed' ? '' : verdict.reason;
    const cells = [`<code>${escape(id)}</code>`, escape(prose), verdict.code, escape(reason)];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const title = `${report.kind}: ${report.driver}${report.model === undefined ? '' : `, ${report.model}`}`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escape(title)}</title>
<h1>${escape(title)}</h1>
<p>On ${report.on === 'hardware' ? 'the device' : 'its simulator'}, ${escape(report.finishedAt)}:
<strong>${report.conforms ? 'conforms' : 'does not conform'}</strong> (${summaryLine(report)}).</p>
<table border="1" cellpadding="6">
<thead><tr><th scope="col">Clause</th><th scope="col">What holds</th><th scope="col">Verdict</th><th scope="col">Reason</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</html>
`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
