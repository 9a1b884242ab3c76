import type { Unsubscribe } from '@motcua/devices';
import type { CommonStatus, CompletionCode, Payload, ServiceName } from '@motcua/devices/wire';

/** How a command ended, as it goes over the wire. */
export interface Completion {
  readonly completionCode: CompletionCode;
  readonly payload?: object;
  /** For the other side's log: names fields and reasons, never values. */
  readonly errorDescription?: string;
}

export interface ServiceEvent {
  readonly name: string;
  readonly payload: object;
}

/** Works until it is done or `signal` aborts; an aborted one completes as `canceled` unless it was done already. */
export type ServiceCommand = (
  payload: Payload,
  options: {
    readonly signal: AbortSignal;
    /** Tells the client that sent the command how far it is. */
    readonly emit: (event: ServiceEvent) => void;
  },
) => Promise<Completion>;

/** One device as the wire shows it. Commands run one at a time. */
export interface Service {
  readonly name: ServiceName | 'publisher';
  readonly commands: ReadonlyMap<string, ServiceCommand>;
  /** Commands that need no device and never wait. */
  readonly answers?: ReadonlyMap<string, (payload: Payload) => Completion>;
  /** Name of the command that ends everything the same client has under way. */
  readonly resetCommand: string;
  capabilities(): object;
  status(): CommonStatus;
  /** Calls `listener` with each unsolicited event. */
  watch(listener: (event: ServiceEvent) => void): Unsubscribe;
}
