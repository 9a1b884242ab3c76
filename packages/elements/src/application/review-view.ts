import { formatDong, inLanguage } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { heading } from '../heading/heading.ts';
import { icon } from '../icon/icon.ts';
import { octagonAlert, triangleAlert } from '../icon/icons.ts';
import type { Notice } from './notice.ts';
import { sentences } from './views.ts';
import type { View } from './views.ts';

export interface ReviewHandlers {
  readonly onChange: (event: HTMLElementEventMap['mc-change']) => void;
  readonly onConsent: (event: HTMLElementEventMap['mc-consent']) => void;
  readonly onBack: () => void;
  readonly onSubmit: () => void;
}

/** All answers, the fee with its basis, the consent, and the way to send. */
export function reviewView(view: View, notice: Notice | undefined, handlers: ReviewHandlers): TemplateResult {
  const { t, language, filling, step } = view;
  return html`${heading({ step, title: t('application.review.title'), lead: t('application.review.lead') })}
    ${notice === undefined ? nothing : noticeView(view, notice)}
    <mc-answers .language=${language} .rows=${filling.review} @mc-change=${handlers.onChange}></mc-answers>
    <div class="fee">
      <h2>${t('application.review.fee')}</h2>
      <mc-fee .language=${language} .fee=${filling.fee}></mc-fee>
    </div>
    <mc-consent
      .language=${language}
      .text=${inLanguage(filling.basis.definition.consent.text, language)}
      .given=${filling.consented}
      .error=${sentences(filling.shownErrors(), language)['consent'] ?? ''}
      @mc-consent=${handlers.onConsent}
    ></mc-consent>
    <div class="actions">
      <mc-button variant="back" .language=${language} @click=${handlers.onBack}
        >${t('application.back')}</mc-button
      >
      <mc-button variant="main" .language=${language} @click=${handlers.onSubmit}
        >${t('application.review.submit')}</mc-button
      >
    </div>`;
}

function noticeView({ t, language, filling }: View, notice: Notice): TemplateResult {
  switch (notice.kind) {
    case 'fee-changed':
      return noticeBox(
        'caution',
        t('application.feeChanged.title'),
        t('application.feeChanged.text', {
          before: formatDong(notice.before),
          after: formatDong(filling.fee.total),
        }),
      );
    case 'form-changed':
      return noticeBox(
        'caution',
        t('application.formChanged.title'),
        notice.lost.length === 0
          ? t('application.formChanged.text')
          : t('application.formChanged.lost', {
              answers: notice.lost.map((label) => inLanguage(label, language)).join('; '),
            }),
      );
    case 'not-sent':
      return noticeBox('danger', t('application.notSent.title'), inLanguage(notice.message, language));
    default:
      return notice satisfies never;
  }
}

function noticeBox(kind: 'caution' | 'danger', title: string, text: string): TemplateResult {
  return html`<div class="notice ${kind}" role="alert">
    ${icon(kind === 'danger' ? octagonAlert : triangleAlert)}
    <div>
      <h2 tabindex="-1">${title}</h2>
      <p>${text}</p>
    </div>
  </div>`;
}
