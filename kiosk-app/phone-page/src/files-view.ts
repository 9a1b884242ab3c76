import type { McFilesEvent } from '@motcua/elements/attachment';
import { icon } from '@motcua/elements/icon';
import { check, octagonAlert } from '@motcua/elements/icons';
import { inLanguage } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import type { PhoneKey } from '@motcua/texts/phone';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FilesFlow, FilesPhase } from './files-flow.ts';
import { sentence, waiting } from './views.ts';

export interface FilesView {
  readonly t: Translate<PhoneKey>;
  readonly language: Language;
  readonly flow: FilesFlow;
}

/** Papers for a kiosk: which one, the ways to send it, what has arrived, and the end. */
export function filesView(view: FilesView): TemplateResult {
  const { flow, language, t } = view;
  const { phase } = flow;
  switch (phase.name) {
    case 'loading':
      return waiting(t('loading'));
    case 'unanswered':
      return sentence({
        kind: 'bad',
        title: t('unanswered.title'),
        detail: t('unanswered.detail'),
        action: { text: t('retry'), press: () => void flow.load() },
      });
    case 'gone':
      return sentence({ kind: 'bad', title: t('files.gone.title'), detail: t('files.gone.detail') });
    case 'finished':
      return sentence({
        kind: 'good',
        title: t('files.finished.title'),
        detail: t('files.finished.detail', {
          procedure: inLanguage(phase.question.procedure.name, language),
        }),
      });
    case 'asking':
      return asking(view, phase);
    default:
      return phase satisfies never;
  }
}

function asking(
  { flow, language, t }: FilesView,
  phase: Extract<FilesPhase, { name: 'asking' }>,
): TemplateResult {
  const { finishing, question } = phase;
  const { field, procedure } = question;
  const arrived = question.files + flow.sent.length;
  return html`<p class="step">${t('files.for', { procedure: inLanguage(procedure.name, language) })}</p>
    <h1 tabindex="-1">${t('files.title')}</h1>
    ${
      flow.room === 0
        ? html`<p class="full" role="status">${t('files.full')}</p>`
        : html`<mc-attachment
            .language=${language}
            .label=${inLanguage(field.label, language)}
            .help=${inLanguage(field.help, language) ?? ''}
            .accept=${field.accept}
            .capture=${field.capture}
            .maxFiles=${flow.room}
            .maxBytes=${field.maxBytes}
            .files=${[]}
            .upload=${upload(flow)}
            @mc-files=${(event: McFilesEvent): void => take(flow, event)}
          ></mc-attachment>`
    }
    ${
      arrived === 0
        ? nothing
        : html`<div class="arrived" role="status">
            <h2>${icon(check)}${t('files.arrived', { count: arrived })}</h2>
            <ul>
              ${flow.sent.map((name) => html`<li>${name}</li>`)}
            </ul>
            <p class="soft">${t('files.remove')}</p>
          </div>`
    }
    ${
      finishing === 'failed'
        ? html`<p class="error" role="alert">${icon(octagonAlert)}${t('files.notTold')}</p>`
        : nothing
    }
    ${
      arrived === 0
        ? nothing
        : html`<mc-button
            variant="main"
            data-action="finish"
            ?busy=${finishing === 'yes'}
            busy-label=${t('files.finishing')}
            .icon=${check}
            @click=${(): void => void flow.finish()}
            >${t('files.finish')}</mc-button
          >`
    }
    <p class="soft">${t('files.privacy')}</p>`;
}

function upload(flow: FilesFlow) {
  return (file: File, signal: AbortSignal, { onProgress }: { onProgress: (share: number) => void }) =>
    flow.send(file, signal, onProgress);
}

/** What has been sent is the kiosk's: the field here is free for the next. */
function take(flow: FilesFlow, { files, target }: McFilesEvent): void {
  if (target instanceof HTMLElement && 'files' in target) target.files = [];
  for (const { name } of files) flow.arrived(name);
}
