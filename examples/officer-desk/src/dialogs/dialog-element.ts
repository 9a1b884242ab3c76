import { baseStyles, fieldStyles, pressableStyles } from '@motcua/elements/styles';
import type { CSSResultGroup } from 'lit';
import { OfficerElement } from '../desk/officer-element.ts';
import { deskParts } from '../styles/desk-parts.styles.ts';
import { CancelEvent } from './dialog.events.ts';
import { dialogStyles } from './dialog.styles.ts';

/** A question in a `<dialog>` that is open as long as the element is there. Escape asks to go back. */
export class DialogElement extends OfficerElement {
  static override styles: CSSResultGroup = [
    ...baseStyles,
    pressableStyles,
    fieldStyles,
    deskParts,
    dialogStyles,
  ];

  override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected cancel(event?: Event): void {
    event?.preventDefault();
    this.dispatchEvent(new CancelEvent());
  }
}
