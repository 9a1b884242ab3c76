import { bell, check, hourglass, octagonAlert, user, x } from '@motcua/elements/icons';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AdviserActor } from '../screen-of.ts';
import type { View } from '../view.ts';
import { mainButton, plainButton } from './buttons.ts';
import { status } from './status.ts';

const minuteMs = 60_000;

/** Somebody has been called: how it stands, and that the person may work on meanwhile. */
export function adviserParts(view: View): TemplateResult {
  const { kiosk, send, t } = view;
  const { adviser } = kiosk.children;
  const snapshot = adviser?.getSnapshot();
  const ended = snapshot === undefined || snapshot.matches('resting') || snapshot.matches('nobodyCame');
  const again = (): void => {
    if (snapshot !== undefined) send({ type: 'CALL_ADVISER', wish: snapshot.context.wish });
  };
  return html`<h1 id="dialog-title" tabindex="-1">${titleOf(view, adviser)}</h1>
    <div id="dialog-text" class="adviser">
      ${standing(view, adviser)}
      ${
        ended
          ? nothing
          : html`<p class="lead">${t('adviser.keeps')}</p>
              <p class="soft">${t('adviser.private')}</p>`
      }
    </div>
    <div class="answers">
      ${mainButton(t(ended ? 'help.close' : 'adviser.carryOn'), () => send({ type: 'CLOSE' }), check)}
      ${
        ended
          ? plainButton(t('adviser.again'), again, bell)
          : plainButton(t('adviser.cancel'), () => send({ type: 'CANCEL_ADVISER' }), x)
      }
    </div>`;
}

function titleOf({ t }: View, adviser: AdviserActor | undefined): string {
  const snapshot = adviser?.getSnapshot();
  if (snapshot?.matches('nobodyCame') === true) return t('adviser.nobody');
  if (snapshot?.matches('unreached') === true) return t('adviser.unreached');
  if (snapshot === undefined || snapshot.matches('resting')) return t('adviser.over');
  const { placed } = snapshot.context;
  if (placed === undefined) return t('adviser.calling');
  if (placed.state !== 'answered') return t('adviser.waiting');
  const { answeredBy } = placed;
  return answeredBy === undefined ? t('adviser.comes') : t('adviser.who', { who: answeredBy });
}

/** How long ago, how many before, or what to do without network. */
function standing({ now, t }: View, adviser: AdviserActor | undefined): TemplateResult | typeof nothing {
  const snapshot = adviser?.getSnapshot();
  if (snapshot?.matches('nobodyCame') === true)
    return status({ kind: 'bad', icon: octagonAlert, title: t('adviser.nobodyDetail') });
  if (snapshot?.matches('unreached') === true)
    return status({ kind: 'bad', icon: octagonAlert, title: t('adviser.unreachedDetail') });
  if (snapshot === undefined || snapshot.matches('resting')) return nothing;
  const { calledAt, placed } = snapshot.context;
  if (placed === undefined || calledAt === undefined)
    return status({ kind: 'waiting', icon: hourglass, title: t('adviser.calling'), blocks: true });
  const minutes = Math.floor((now().getTime() - calledAt.getTime()) / minuteMs);
  const since = minutes < 1 ? t('adviser.justNow') : t('adviser.minutes', { minutes });
  if (placed.state === 'answered') return status({ kind: 'good', icon: user, title: since });
  return status({
    kind: 'waiting',
    icon: hourglass,
    title: since,
    blocks: true,
    ...(placed.ahead > 0 && { detail: t('adviser.ahead', { count: placed.ahead }) }),
  });
}
