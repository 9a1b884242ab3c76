/** A change of the screen, as the page itself has seen it. */
export interface Change {
  /** Screen, and on a form its page. */
  readonly to: string;
  /** What brought it about: the last click, in milliseconds since 1970; 0 without one. */
  readonly clickedAtMs: number;
  readonly paintedAtMs: number;
}

/** From a finger on a key to the frame after its letter was painted. */
export interface Echo {
  readonly touchedAtMs: number;
  readonly paintedAtMs: number;
}

/**
 * Runs in the page before its scripts: notes each change of screen (`motcuaChanges`) and each letter that a key on the
 * screen has written (`motcuaEchoes`) at the frame after it has been painted.
 */
export const paintRecorder = `(() => {
  const changes = [];
  const echoes = [];
  let clickedAt = 0;
  let touchedAt = 0;
  const epoch = (now) => performance.timeOrigin + now;
  const painted = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(epoch(performance.now()));
    channel.port2.postMessage(0);
  });
  addEventListener('click', (event) => { clickedAt = epoch(event.timeStamp); }, true);
  addEventListener('pointerdown', (event) => { touchedAt = epoch(event.timeStamp); }, true);
  addEventListener('input', () => {
    const touchedAtMs = touchedAt;
    touchedAt = 0;
    if (touchedAtMs > 0) painted((paintedAtMs) => echoes.push({ touchedAtMs, paintedAtMs }));
  }, true);
  const name = (kiosk) => kiosk.dataset.screen + (kiosk.dataset.page ? ':' + kiosk.dataset.page : '');
  let last = '';
  const note = (kiosk) => {
    const to = name(kiosk);
    if (to === last) return;
    last = to;
    const clickedAtMs = clickedAt;
    clickedAt = 0;
    painted((paintedAtMs) => changes.push({ to, clickedAtMs, paintedAtMs }));
  };
  new MutationObserver(() => {
    const kiosk = document.querySelector('mc-kiosk');
    if (kiosk?.dataset.screen) note(kiosk);
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-screen', 'data-page'] });
  window.motcuaChanges = changes;
  window.motcuaEchoes = echoes;
})()`;
