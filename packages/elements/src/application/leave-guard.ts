/** Asks before the page is left, while there is something to lose. */
export class LeaveGuard {
  #active = false;

  set active(active: boolean) {
    if (active === this.#active) return;
    this.#active = active;
    if (active) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  }

  stop(): void {
    this.active = false;
  }
}

const ask = (event: Event): void => event.preventDefault();
