import { createWizard, serialiseDraft } from '@motcua/wizard';
import { fillInAll } from '@motcua/wizard/testing';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { assert } from 'chai';
import { openApplication } from '../testing/application-pilot.ts';
import type { ApplicationPilot } from '../testing/application-pilot.ts';
import { FakeGateway, saigon } from '../testing/fake-gateway.ts';
import './application.define.ts';

const wizard = createWizard(civilStatusExtract, { today: '2026-11-22', unitName: () => saigon.name });
const filled = fillInAll(wizard, { today: '2026-11-22', unit: saigon.code, path: 'longest' });

afterEach(() => document.body.replaceChildren());

it('takes a draft up at the first page that lacks something, and keeps what is there', async () => {
  const gateway = new FakeGateway();
  const pilot = resumed(gateway, serialiseDraft(wizard.clear(filled, 'phone')));
  await pilot.sees('Báo tin cho bạn qua số nào?');
  assert.deepEqual(gateway.submitted, []);
});

it('takes a whole draft up at the review, where the consent is asked, and sends it', async () => {
  const gateway = new FakeGateway();
  const pilot = resumed(gateway, serialiseDraft(filled));
  await pilot.consentAndSubmit();
  await pilot.sees('Đã nộp hồ sơ');
  const { request } = gateway.submitted[0] ?? assert.fail('nothing was submitted');
  assert.deepEqual(request.answers['applicantName'], filled.answers['applicantName']);
});

it('brings a draft of another version over, and says that the form has changed', async () => {
  const gateway = new FakeGateway();
  gateway.definition = { ...civilStatusExtract, version: '9.0.0' };
  const pilot = resumed(gateway, serialiseDraft(filled));
  await pilot.sees('Bạn kiểm tra lại giúp');
  assert.include(pilot.text, 'Mẫu đơn vừa có bản mới');
});

it('begins anew with what is no draft of this procedure', async () => {
  for (const resume of [
    '',
    '{}',
    'nonsense',
    serialiseDraft({ ...filled, procedure: { id: 'other', version: '1' } }),
  ]) {
    const pilot = resumed(new FakeGateway(), resume);
    await pilot.sees('Bản sao trích lục hộ tịch');
    document.body.replaceChildren();
  }
});

/** An application that is given a draft before it is on the page. */
function resumed(gateway: FakeGateway, saved: string): ApplicationPilot {
  const nowhere = document.createElement('div');
  const pilot = openApplication(gateway, nowhere);
  pilot.element.resume = saved;
  document.body.append(pilot.element);
  return pilot;
}
