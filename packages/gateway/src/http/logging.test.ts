import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedOrigin, builtInCatalogue, officerToken, startGateway } from '../testing/gateway-fixture.ts';
import { newKey, plantedValues, syntheticApplication, withAnswer } from '../testing/synthetic-application.ts';

const caseCode = 'H29.26740-261123-0001';

test('no name, number, token, key or body reaches the log, whatever happens', async () => {
  const faulty = { ...builtInCatalogue() };
  await using fixture = startGateway({ catalogue: faulty });
  const key = newKey();
  await fixture.submit(syntheticApplication(), key);
  await fixture.submit(syntheticApplication(), key);
  await fixture.submit(
    withAnswer(syntheticApplication(), 'applicantName', `${plantedValues.name} 1`),
    newKey(),
  );
  await fixture.submit(`{"name": "${plantedValues.name}`, newKey());
  await fixture.gateway.inject(`/v1/units?search=${encodeURIComponent(plantedValues.name)}`);
  const payload = { address: plantedValues.name };
  await fixture.gateway.inject({ method: 'POST', url: '/v1/unit-suggestions', payload });
  await fixture.gateway.inject(`/v1/cases/${plantedValues.idNumber}`);
  await fixture.gateway.inject(`/nowhere/${plantedValues.phone}`);
  await fixture.officer('GET', '');
  await fixture.officer('GET', `/${caseCode}`);
  const body = { reason: `Gọi ${plantedValues.phone}` };
  await fixture.officer('POST', `/${caseCode}/return`, { version: 1, body });
  faulty.current = () => {
    throw new Error(`cannot handle ${plantedValues.name}`);
  };
  const fault = await fixture.submit(syntheticApplication(), newKey());
  assert.equal(fault.statusCode, 500);
  assert.ok(!fault.body.includes(plantedValues.name));

  const log = fixture.log();
  assert.match(log, /"route":"\/v1\/applications"/);
  assert.match(log, /"a request failed"/);
  assert.match(log, /logging\.test\.ts/, 'the place of the fault is logged');
  for (const secret of [
    ...Object.values(plantedValues),
    officerToken,
    key,
    caseCode,
    allowedOrigin,
    '127.0.0.1',
  ])
    assert.ok(!log.includes(secret), secret);
});
