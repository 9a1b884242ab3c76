import { icon } from '@motcua/elements/icon';
import { arrowRight, info, phone, qrCode, user } from '@motcua/elements/icons';
import type { IconPath } from '@motcua/elements/icon';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { backButton, mainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { stepLine } from '../parts/lintel.ts';
import { slipButton, slipStatus } from '../parts/slip.ts';
import type { PhoneFilesActor } from '../screen-of.ts';
import type { View } from '../view.ts';

/** What somebody without a phone can do: leave an optional paper out, or take the papers to the counter. */
export function noPhoneScreen(view: View, covered: boolean, phoneFiles: PhoneFilesActor): TemplateResult {
  const { local, t } = view;
  const { children, context } = phoneFiles.getSnapshot();
  const { field, paper } = context;
  const optional = field.optional === true;
  return doorway(view, covered, {
    progress: 'form',
    className: 'no-phone',
    content: html`${stepLine(view, 'form')}
      <h1 tabindex="-1">${t('no-phone.title')}</h1>
      <p class="lead">${t('phone.paper', { paper: local(paper) })}</p>
      <p class="lead">${t(optional ? 'no-phone.optional' : 'no-phone.required')}</p>
      <div class="panel">
        ${way(user, t('no-phone.counter'), t('no-phone.counterDetail'))}
        ${way(phone, t('no-phone.borrow'), t('no-phone.borrowDetail'))}
      </div>
      ${slipButton(view, children.slip)} ${slipStatus(view, children.slip)}
      <div class="grow"></div>
      <p class="soft safe">${icon(info)}${t('no-phone.lost')}</p>`,
    actions: html`${backButton(view, () => phoneFiles.send({ type: 'BACK' }))}
    ${
      optional
        ? mainButton(t('no-phone.skip'), () => phoneFiles.send({ type: 'DONE' }), arrowRight)
        : mainButton(t('no-phone.back'), () => phoneFiles.send({ type: 'WITH_PHONE' }), qrCode)
    }`,
  });
}

function way(path: IconPath, title: string, detail: string): TemplateResult | typeof nothing {
  return html`<div class="plain-way">
    ${icon(path, 'large')}
    <p><b>${title}</b><br />${detail}</p>
  </div>`;
}
