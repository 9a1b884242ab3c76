import { assert } from 'chai';
import './case-status.define.ts';

it('a page asks for Chinese: its texts come, and nothing is seen in another language before', async () => {
  const element = document.createElement('mc-case-status');
  element.setAttribute('language', 'zh-Hant');
  document.body.append(element);
  const root = element.shadowRoot;
  assert.isNotNull(root);
  assert.equal(root.textContent.trim(), '');
  await element.updateComplete;
  assert.equal(element.lang, 'zh-Hant');
  assert.include(root.textContent, '您的申請到哪裡了？');
  element.language = 'vi';
  await element.updateComplete;
  assert.include(root.textContent, 'Hồ sơ của bạn đang ở đâu?');
  element.remove();
});

it('a page asks for a language that nobody has written: Vietnamese', async () => {
  const element = document.createElement('mc-case-status');
  element.setAttribute('language', 'toString');
  document.body.append(element);
  await element.updateComplete;
  assert.equal(element.lang, 'vi');
  element.remove();
});
