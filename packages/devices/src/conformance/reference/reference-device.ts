import { BaseDevice } from '../../driver/base-device.ts';
import type { DeviceFault, DeviceWarning } from '../../device.ts';
import type { DeviceKind, StatisticName } from '../../self-report.ts';
import type { DeviceHands } from '../bench.ts';

/** A device in memory with its driver: it keeps every clause, and shows what keeping them looks like. */
export abstract class ReferenceDevice extends BaseDevice implements DeviceHands {
  protected isPlugged = true;

  constructor(
    kind: DeviceKind,
    counts: readonly StatisticName[] = [],
    tells: readonly (DeviceFault | DeviceWarning)[] = [],
  ) {
    super(`reference ${kind}`, {
      kind,
      driver: '@motcua/devices',
      powerReporting: 'lost',
      healthDepths: ['internal'],
      tells,
      counts: ['losses', ...counts],
    });
    queueMicrotask(() => this.showState());
  }

  unplug(): Promise<void> {
    this.isPlugged = false;
    this.showState();
    this.cutOff();
    return Promise.resolve();
  }

  plugIn(): Promise<void> {
    this.isPlugged = true;
    this.showState();
    return Promise.resolve();
  }

  protected letGo(): Promise<void> {
    this.cutOff();
    return Promise.resolve();
  }

  /** Shows the state that the device is in. */
  protected showState(): void {
    this.enter({ kind: this.isPlugged ? 'ready' : 'lost' });
  }

  /** Ends what is under way. */
  protected cutOff(): void {}

  protected get isThere(): boolean {
    return this.state.kind !== 'lost' && this.state.kind !== 'closed';
  }
}
