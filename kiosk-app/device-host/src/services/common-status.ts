import type { DeviceWarning, Unsubscribe } from '@motcua/devices';
import { assertNever } from '@motcua/devices';
import { names } from '@motcua/devices/wire';
import type { CommonStatus, StatusChange } from '@motcua/devices/wire';
import type { ServiceEvent } from '../wire/service.ts';

type AnyState = NonNullable<CommonStatus['motCua']>['state'];

/** `Status.common.device` and the vendor part, from our device state. */
export function toCommonStatus(state: AnyState, warnings: readonly DeviceWarning[]): CommonStatus {
  return { common: { device: toDevice(state) }, motCua: { state, warnings } };
}

/** The parts of `next` that differ from `previous`, each one whole; undefined when nothing does. */
export function statusChange(previous: CommonStatus, next: CommonStatus): StatusChange | undefined {
  const before: Readonly<Record<string, unknown>> = { ...previous };
  const changed = Object.entries(next).filter(
    ([part, value]) => JSON.stringify(value) !== JSON.stringify(before[part]),
  );
  return changed.length === 0 ? undefined : (Object.fromEntries(changed) as StatusChange);
}

/** Calls `listener` with a `Common.StatusChangedEvent` each time one of `sources` makes `status()` differ. */
export function watchStatusChanges(
  sources: readonly { watch(listener: () => void): Unsubscribe }[],
  status: () => CommonStatus,
  listener: (event: ServiceEvent, change: StatusChange) => void,
): Unsubscribe {
  let known = status();
  const compare = (): void => {
    const next = status();
    const change = statusChange(known, next);
    known = next;
    if (change === undefined) return;
    // Until release 2023-2 the event had `device` at its root.
    listener({ name: names.statusChanged, payload: { ...change.common, ...change } }, change);
  };
  const stops = sources.map((source) => source.watch(compare));
  return () => {
    for (const stop of stops) stop();
  };
}

function toDevice(state: AnyState): CommonStatus['common']['device'] {
  switch (state.kind) {
    case 'starting':
      return 'starting';
    case 'ready':
      return 'online';
    case 'busy':
      return 'deviceBusy';
    case 'faulted':
      return state.faults.some((fault) => fault === 'paper-out' || fault === 'cover-open')
        ? 'userError'
        : 'hardwareError';
    case 'lost':
      return 'noDevice';
    case 'closed':
      return 'offline';
    default:
      return assertNever(state);
  }
}
