import { assert } from 'chai';
import { until } from '../testing/screen.ts';
import { loadOnSight } from './load-on-sight.ts';

function page(): Document {
  return document.implementation.createHTMLDocument();
}

it('loads a tag that is there, once, and no other', async () => {
  const root = page();
  root.body.innerHTML = '<div><mc-one></mc-one><mc-one></mc-one></div>';
  const loaded: string[] = [];
  const loader = (tag: string) => (): Promise<unknown> => Promise.resolve(loaded.push(tag));
  loadOnSight({ 'mc-one': loader('mc-one'), 'mc-two': loader('mc-two') }, root);
  assert.deepEqual(loaded, ['mc-one']);
  root.body.append(root.createElement('mc-one'));
  root.body.append(root.createElement('mc-two'));
  await until(() => loaded.includes('mc-two'));
  assert.deepEqual(loaded, ['mc-one', 'mc-two']);
});
