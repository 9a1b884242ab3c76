// A reporter of node:test that leaves the counts where scripts/test.ts adds them up.

/** Counts tests (not suites) and keeps the reasons of skipped ones. */
export default async function* countReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0, skips: [] };
  for await (const event of source) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { data } = event;
    if (data.details?.type === 'suite') continue;
    // A file is reported as a test of its own when it fails to load; that failure counts.
    if (data.skip !== undefined && data.skip !== false) {
      counts.skipped += 1;
      counts.skips.push(`${data.name}: ${data.skip === true ? 'no reason given' : data.skip}`);
    } else if (event.type === 'test:fail') counts.failed += 1;
    else counts.passed += 1;
  }
  yield JSON.stringify(counts);
}
