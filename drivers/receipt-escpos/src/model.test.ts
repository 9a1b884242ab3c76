import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkModel, findModel, modelNames } from './model.ts';
import { openReceiptPrinter } from './open-receipt-printer.ts';

test('the models that come with the driver are valid', () => {
  assert.deepEqual(modelNames.slice(0, 3), ['generic-80', 'generic-58', 'epson-tm-t88']);
  for (const name of modelNames) assert.equal(findModel(name)?.name, name);
});

test('a model file that breaks the schema is refused with field and reason', () => {
  const model = { ...findModel('generic-80') };
  assert.equal(checkModel(model).code, 'model');
  assert.deepEqual(checkModel({ ...model, widthDots: 577 }), {
    code: 'invalid',
    path: 'widthDots',
    reason: 'is no multiple of 8 from 8 to 2400',
  });
  assert.deepEqual(checkModel({ ...model, fence: 'hope' }), {
    code: 'invalid',
    path: 'fence',
    reason: 'is none of process-id, transmit-status',
  });
  assert.deepEqual(checkModel({ ...model, statusRequests: [1, 5] }), {
    code: 'invalid',
    path: 'statusRequests',
    reason: 'is no list of numbers from 1 to 4',
  });
  assert.deepEqual(checkModel({ ...model, presenter: { presentSteps: 300, retractAfterMs: null } }), {
    code: 'invalid',
    path: 'presenter',
    reason: 'has no presentSteps up to 255 and retractAfterMs',
  });
  assert.equal(checkModel({ ...model, usbVendorIds: [0x10000] }).code, 'invalid');
  assert.deepEqual(checkModel({ ...model, colour: 'red' }), {
    code: 'invalid',
    path: 'colour',
    reason: 'is not known',
  });
  assert.equal(checkModel(null).code, 'invalid');
});

test('an unknown model name is a mistake of the configuration', () => {
  const options = { name: 'printer', transport: { kind: 'tcp', host: '127.0.0.1', port: 9 } as const };
  assert.throws(() => openReceiptPrinter({ ...options, model: 'typewriter' }), /known: generic-80/);
});
