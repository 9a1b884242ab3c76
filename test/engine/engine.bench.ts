/**
 * How fast the engine is: `npm run -s bench -- engine`.
 *
 * One evaluation is what a screen needs after one keystroke: the answer taken, the visible pages with their errors, the
 * fee and the review. Measured in Node over the largest definition with 30 items in each group, and over definitions of
 * growing size.
 */
import type { Wizard } from '@motcua/wizard';
import { limited, percentile, report } from '../support/bench-report.ts';
import type { Figure } from '../support/bench-report.ts';
import { definitionOf, filled, largestDefinition } from './largest-definition.ts';
import type { Filled } from './largest-definition.ts';

const items = 30;
const sizes = [100, 200, 400, 800] as const;

/** Time of one evaluation in milliseconds, `runs` times over, after as many runs to warm up. */
function evaluations({ wizard, draft }: Filled, runs: number): readonly number[] {
  const [first] = wizard.pages(draft).flatMap((page) => page.fields);
  if (first === undefined) throw new Error('nothing is asked');
  const typed = first.definition.type === 'money' ? [100_000, 200_000] : ['Nguyễn Văn An', 'Trần Thị Bình'];
  const times: number[] = [];
  for (let run = 0; run < 2 * runs; run += 1) {
    const value = typed[run % typed.length] ?? '';
    const before = performance.now();
    evaluate(wizard, wizard.answer(draft, first.id, value));
    if (run >= runs) times.push(performance.now() - before);
  }
  return times;
}

function evaluate(wizard: Wizard, draft: Filled['draft']): number {
  return (
    wizard.pages(draft).length +
    wizard.errors(draft).length +
    wizard.review(draft).length +
    wizard.fee(draft).total
  );
}

const definition = await largestDefinition(items);
const largest = filled(definition, items);
const times = evaluations(largest, 300);
console.log(`${definition.id}: ${largest.fields} fields with ${items} items in each group`);

const bySize = sizes.map((size) => {
  const median = percentile(evaluations(filled(definitionOf(size), 0), 100), 0.5);
  console.log(`${size} fields: ${median.toFixed(3)} ms, ${((1000 * median) / size).toFixed(2)} µs a field`);
  return median / size;
});
const [smallest = Number.NaN] = bySize;

const figures: readonly Figure[] = [
  limited('one evaluation of the largest definition, median', percentile(times, 0.5), 'ms', 1),
  {
    name: 'one evaluation, 99th percentile',
    value: Math.round(100 * percentile(times, 0.99)) / 100,
    unit: 'ms',
  },
  { name: 'fields in it', value: largest.fields, unit: 'fields' },
  // 1 is linear, 8 quadratic.
  limited('time a field in 800 fields against 100', (bySize.at(-1) ?? Number.NaN) / smallest, 'times', 1.5),
];
report('engine', figures);
