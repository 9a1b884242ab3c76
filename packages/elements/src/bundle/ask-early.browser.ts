import { assert } from 'chai';
import { askEarly } from './ask-early.ts';

type Early = Element & { fetch?: typeof fetch };

function tag(attributes: Readonly<Record<string, string>>): Early {
  const element = document.createElement('mc-not-there-yet');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const complete = { gateway: 'https://gateway.example/', procedure: 'birth registration', unit: '26740' };
const procedureUrl = 'https://gateway.example/v1/procedures/birth%20registration';
const unitUrl = 'https://gateway.example/v1/units/26740';

function gateway(): {
  readonly asked: string[];
  readonly signals: AbortSignal[];
  readonly send: typeof fetch;
} {
  const asked: string[] = [];
  const signals: AbortSignal[] = [];
  const send: typeof fetch = (input, init) => {
    asked.push(input instanceof Request ? input.url : input.toString());
    if (init?.signal) signals.push(init.signal);
    return Promise.resolve(new Response(`answer ${asked.length}`));
  };
  return { asked, signals, send };
}

it('asks for procedure and unit at once, and hands each answer over once', async () => {
  const element = tag(complete);
  const { asked, send } = gateway();
  askEarly(element, send);
  assert.deepEqual(asked, [procedureUrl, unitUrl]);
  const first = await element.fetch?.(unitUrl);
  assert.equal(await first?.text(), 'answer 2');
  const again = await element.fetch?.(unitUrl);
  assert.equal(await again?.text(), 'answer 3');
  assert.deepEqual(asked, [procedureUrl, unitUrl, unitUrl]);
});

it('lets every other call out', async () => {
  const element = tag(complete);
  const { asked, send } = gateway();
  askEarly(element, send);
  await element.fetch?.('https://gateway.example/v1/applications', { method: 'POST' });
  assert.equal(asked.at(-1), 'https://gateway.example/v1/applications');
});

it('stops when the call that takes the answer is stopped', async () => {
  const element = tag(complete);
  const { signals, send } = gateway();
  askEarly(element, send);
  const stop = new AbortController();
  await element.fetch?.(unitUrl, { signal: stop.signal });
  stop.abort();
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [false, true],
  );
});

it('asks nothing for an element that lacks an attribute, or has a fetch of its own', () => {
  const { asked, send } = gateway();
  askEarly(tag({ ...complete, unit: '' }), send);
  const own = tag(complete);
  own.fetch = send;
  askEarly(own, send);
  assert.deepEqual(asked, []);
  assert.equal(own.fetch, send);
});
