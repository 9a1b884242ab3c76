import type {
  Device,
  DeviceAbout,
  DeviceState,
  DeviceStatistics,
  HealthDepth,
  HealthResult,
  SelfReporting,
  Unsubscribe,
} from '@motcua/devices';
import type { Type } from 'typebox';
import { Value } from 'typebox/value';
import { healthResult } from './contracts.ts';
import type { BandSource } from './driver-link.ts';
import type { SupervisedDriver } from './supervised-driver.ts';

/** A bug of a driver: an operation of it was rejected. */
export class DriverThrew extends Error {
  /** Kind and place of the driver's own error. */
  readonly code: string;

  constructor(error: string, at: string) {
    super('a driver threw');
    this.name = 'DriverThrew';
    this.code = `${error} ${at}`;
  }
}

/** A device whose driver runs in a process of its own: the same contract as if it ran here. */
export abstract class RemoteDevice implements Device, SelfReporting {
  readonly name: string;
  readonly driver: SupervisedDriver;

  constructor(name: string, driver: SupervisedDriver) {
    this.name = name;
    this.driver = driver;
  }

  get state(): DeviceState {
    return this.driver.state.value;
  }

  get about(): DeviceAbout {
    return this.driver.about;
  }

  get statistics(): DeviceStatistics {
    return this.driver.statistics;
  }

  watch(listener: (state: DeviceState) => void): Unsubscribe {
    return this.driver.state.watch(listener);
  }

  checkHealth(options: { readonly depth: HealthDepth; readonly signal: AbortSignal }): Promise<HealthResult> {
    const { depth, signal } = options;
    if (signal.aborted) return Promise.resolve({ code: 'canceled' });
    return this.operate('checkHealth', healthResult, { lost: { code: 'lost' }, signal, options: { depth } });
  }

  close(): Promise<void> {
    return this.driver.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /**
   * Runs one operation in the driver's process. `lost` is the result when the process ends before the answer, and when
   * the answer is none of the contract.
   *
   * @throws DriverThrew when the driver rejects it
   */
  protected async operate<Schema extends Type.TSchema, Result extends Type.Static<Schema>>(
    operation: string,
    schema: Schema,
    options: {
      readonly lost: Result;
      readonly signal: AbortSignal;
      readonly options?: object;
      readonly bands?: BandSource;
    },
  ): Promise<Result> {
    const outcome = await this.driver.call(operation, options);
    if (outcome.code === 'threw') throw new DriverThrew(outcome.error, outcome.at);
    if (outcome.code === 'ended') return options.lost;
    if (Value.Check(schema, outcome.value)) return outcome.value;
    this.driver.breach();
    return options.lost;
  }
}
