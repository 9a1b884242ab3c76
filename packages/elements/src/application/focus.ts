import type { LitElement } from 'lit';
import type { McPage } from '../page/page.ts';
import type { McProcedureSummary } from '../procedure-summary/procedure-summary.ts';

/** Where the focus goes after a step. */
export type FocusTarget = 'heading' | 'errors' | { readonly fieldId: string };

/** Moves the focus within the element; a screen reader then reads what is new. */
export async function focusOn(host: LitElement, target: FocusTarget): Promise<void> {
  const find = (selector: string): HTMLElement | null => host.renderRoot.querySelector<HTMLElement>(selector);
  const page = host.renderRoot.querySelector<McPage>('mc-page:not(.left)');
  if (typeof target === 'object') {
    if (page === null) find('mc-consent')?.focus();
    else await page.focusField(target.fieldId);
  } else if (page !== null) {
    await (target === 'errors' ? page.focusErrors() : page.focusHeading());
  } else {
    const summary = host.renderRoot.querySelector<McProcedureSummary>('mc-procedure-summary');
    if (summary === null) (find('.notice h2') ?? find('h1'))?.focus();
    else await summary.focusHeading();
  }
  // The lintel says where one is: it must not stay above the edge of the screen.
  if (typeof target !== 'object' && host.getBoundingClientRect().top < 0) host.scrollIntoView();
}
