import { idCard } from '@motcua/elements/icons';
import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { View } from '../view.ts';
import { status } from './status.ts';

/** "Remember your card", as long as one lies on the reader. */
export function takeCard({ kiosk, t }: View): TemplateResult | typeof nothing {
  if (!kiosk.context.devices.cardPresent) return nothing;
  return status({
    kind: 'waiting',
    icon: idCard,
    title: t('chip.takeCard'),
    detail: t('chip.takeCardDetail'),
  });
}
