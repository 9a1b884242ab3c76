import { assert } from 'chai';
import { html, render } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { fresh } from './fresh.ts';

function draw(key: string, heard: (element: Element | undefined) => void): void {
  render(html`<main>${fresh(key, html`<p ${ref(heard)}>${key}</p>`)}</main>`, document.body);
}

beforeEach(() => {
  render(html``, document.body);
});

it('keeps the elements of a key, and takes new ones for another', () => {
  const heard = (): void => undefined;
  draw('one', heard);
  const first = document.querySelector('p');
  draw('one', heard);
  assert.equal(document.querySelector('p'), first);
  draw('two', heard);
  assert.notEqual(document.querySelector('p'), first);
  assert.equal(document.body.innerText.trim(), 'two');
});

it('lets go of what was drawn for another key: its directives are told that they are gone', () => {
  const heard: (Element | undefined)[] = [];
  draw('one', (element) => heard.push(element));
  assert.lengthOf(heard, 1);
  draw('two', () => undefined);
  assert.deepEqual(heard.slice(1), [undefined]);
});

it('leaves nothing behind, however often the key changes', () => {
  draw('0', () => undefined);
  const main = document.querySelector('main');
  const nodes = main?.childNodes.length;
  for (let key = 1; key < 20; key += 1) draw(String(key), () => undefined);
  assert.equal(main?.childNodes.length, nodes);
});
