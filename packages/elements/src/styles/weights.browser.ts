import { assert } from 'chai';
import { CSSResult, LitElement } from 'lit';
import * as elements from '../index.ts';
import { drawnWeights } from './fonts.ts';

/** What a component's own rules ask for; `--mc-weight-…` of a page may ask for others. */
function weightsOf(element: typeof LitElement): readonly string[] {
  // Lit flattens the styles once its class is asked for the attributes.
  assert.isArray(element.observedAttributes);
  return element.elementStyles.flatMap((sheet) => {
    const text = sheet instanceof CSSResult ? sheet.cssText : '';
    return Array.from(
      text.matchAll(/(?:font|font-weight|--_weight-display):[^;]*?\b([1-9]00)\b/g),
      ([, weight = '']) => weight,
    );
  });
}

it('no component on a website needs more than three weights of the font: each is two files to be fetched', () => {
  const all: readonly unknown[] = Object.values(elements);
  const components = all.filter(
    (one): one is typeof LitElement => typeof one === 'function' && one.prototype instanceof LitElement,
  );
  assert.isAbove(components.length, 10);
  assert.sameMembers([...new Set(components.flatMap(weightsOf))], ['400', '600', '700']);
  assert.deepEqual(drawnWeights, [400, 600, 700], 'those are fetched before the font is put up');
});
