import { check, octagonAlert, printer } from '@motcua/elements/icons';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SlipActor } from '../screen-of.ts';
import type { View } from '../view.ts';
import { placeWords } from '../places.ts';
import { status } from './status.ts';

/** Prints the procedure as a paper to take along; not there while it prints. */
export function slipButton(
  { language, t }: View,
  slip: SlipActor | undefined,
): TemplateResult | typeof nothing {
  if (slip === undefined) return nothing;
  const printing = slip.getSnapshot().matches('printing');
  return html`<mc-button
    class="slip"
    variant="plain"
    data-action="slip"
    ?busy=${printing}
    busy-label=${t('slip.printing')}
    .icon=${printer}
    @click=${() => slip.send({ type: 'PRINT', language })}
    >${t('slip.print')}</mc-button
  >`;
}

/** What has become of the paper. */
export function slipStatus(view: View, slip: SlipActor | undefined): TemplateResult | typeof nothing {
  const { t } = view;
  const snapshot = slip?.getSnapshot();
  if (snapshot === undefined || snapshot.matches('idle')) return nothing;
  if (snapshot.matches('printing')) {
    return status({ kind: 'waiting', icon: printer, title: t('slip.printing'), blocks: true });
  }
  if (snapshot.matches('printed')) {
    return status({
      kind: 'good',
      icon: check,
      title: t('slip.printed.title'),
      detail: t('places.takePaperNow', { place: placeWords(view, 'printer') }),
    });
  }
  const { fault = 'unrecoverable' } = snapshot.context;
  return status({ kind: 'bad', icon: octagonAlert, title: t('slip.fault'), detail: t(`fault.${fault}`) });
}
