/**
 * Runs in the page before all others and makes `formsBench`: what the page's own clock says of one walk through the form.
 * It is handed over as source, so it stands on nothing outside itself.
 */
export function install(firstField) {
  const find = (path) => {
    let scope = document;
    let found = null;
    for (const selector of path) {
      found = scope.querySelector(selector);
      if (found === null) return undefined;
      scope = found.shadowRoot ?? found;
    }
    return !found.disabled && found.checkVisibility({ visibilityProperty: true }) ? found : undefined;
  };
  /** Called within a frame: once that frame has been painted. */
  const afterThisFrame = (told) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', told, { once: true });
    channel.port1.start();
    channel.port2.postMessage(0);
  };
  const eachFrame = (look) => {
    requestAnimationFrame(() => {
      if (!look()) eachFrame(look);
    });
  };

  // Ours says first what is needed; the form comes when the person begins, which is done here as soon as it can be.
  let begun = false;
  const begin = () => {
    const button = document
      .querySelector('mc-application')
      ?.shadowRoot?.querySelector('mc-procedure-summary + .actions mc-button[variant="main"]')
      ?.shadowRoot?.querySelector('button');
    if (!button) return;
    begun = true;
    button.click();
  };
  const interactive = Promise.withResolvers();
  const tryToType = () => {
    if (!begun) begin();
    const control = find(firstField);
    if (control === undefined) return false;
    control.focus();
    control.select();
    document.execCommand('insertText', false, 'N');
    afterThisFrame(() => {
      if (find(firstField)?.value === 'N') interactive.resolve(performance.now());
      else eachFrame(tryToType);
    });
    return true;
  };
  eachFrame(tryToType);

  let clickedAt = Number.NaN;
  addEventListener('click', (event) => (clickedAt = event.timeStamp), true);
  // A message posted after the frame would not do here: the browser holds such tasks back while somebody is typing.
  const pressed = [];
  addEventListener('keydown', (event) => pressed.push(event.timeStamp), true);
  const painted = new Map();
  const timeOf = (stamp) => stamp.toFixed(1);

  const bench = {
    /** From the start of the navigation to the end of the frame that shows a key in the first field. */
    interactive: interactive.promise,
    /** From the click on "next" to the end of the frame that shows the next step's first field. */
    stepChange: Promise.resolve(Number.NaN),
    /**
     * From each key's own time until the next frame is on the screen, in the order of the keys: what the Event Timing
     * interface says, in steps of 8 ms. What it does not name took less than 16 ms.
     */
    keys: () => pressed.map((stamp) => painted.get(timeOf(stamp)) ?? 16),
    violations: [],
    expectStep: (control) => {
      clickedAt = Number.NaN;
      const change = Promise.withResolvers();
      bench.stepChange = change.promise;
      eachFrame(() => {
        if (Number.isNaN(clickedAt) || find(control) === undefined) return false;
        afterThisFrame(() => change.resolve(performance.now() - clickedAt));
        return true;
      });
    },
  };
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    bench.violations.push(`${effectiveDirective} ${blockedURI}`),
  );
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries())
      if (name === 'keydown') painted.set(timeOf(startTime), duration);
  }).observe({ type: 'event', durationThreshold: 16 });
  Object.assign(globalThis, { formsBench: bench });
}
