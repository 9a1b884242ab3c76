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
  addEventListener(
    'keydown',
    (event) => {
      const place = bench.keys.push(Number.NaN) - 1;
      requestAnimationFrame(() =>
        afterThisFrame(() => (bench.keys[place] = performance.now() - event.timeStamp)),
      );
    },
    true,
  );

  const bench = {
    /** From the start of the navigation to the end of the frame that shows a key in the first field. */
    interactive: interactive.promise,
    /** From the click on "next" to the end of the frame that shows the next step's first field. */
    stepChange: Promise.resolve(Number.NaN),
    /** From each key's own time to the end of the next frame, in the order of the keys. */
    keys: [],
    /** The same by the Event Timing interface: all key events above 16 ms, in steps of 8 ms. */
    keyEvents: [],
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
    for (const { name, duration } of list.getEntries())
      if (/^key|input/.test(name)) bench.keyEvents.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
  Object.assign(globalThis, { formsBench: bench });
}
