import { names, parseMessage } from '@motcua/devices/wire';
import type { Message, MessageHeader, Payload, Refusal } from '@motcua/devices/wire';
import type { Log } from '../log.ts';
import { badClaim, readClaim } from './claim.ts';
import type { CommandQueue } from './command-queue.ts';
import { RunningCommands } from './running-commands.ts';
import { agreeOnVersions, capabilitiesOf, speaks } from './versions.ts';
import type { Completion, Service, ServiceCommand, ServiceEvent } from './service.ts';

export interface ClientConnectionOptions {
  readonly service: Service;
  /** Shared by all clients of the service. */
  readonly queue: CommandQueue;
  readonly send: (text: string) => void;
  readonly log: Log;
}

interface Command {
  readonly name: string;
  readonly requestId: number;
  readonly timeoutMs: number;
  readonly payload: Payload;
}

/** One client of one service: reads its messages, answers every one of them, and ends its commands with it. */
export class ClientConnection {
  readonly #options: ClientConnectionOptions;
  readonly #running = new RunningCommands();
  readonly #unwatch: () => void;

  constructor(options: ClientConnectionOptions) {
    this.#options = options;
    this.#unwatch = options.service.watch(({ name, payload }) => {
      this.#send({ type: 'unsolicited', name }, payload);
    });
  }

  /** Takes one message as it came. Never throws. */
  receive(data: unknown): void {
    const parsed = parseMessage(data);
    if (parsed.code === 'invalid') {
      this.#refuse('invalidMessage', parsed.name ?? 'Common.Unknown', parsed.requestId);
      return;
    }
    const { header, payload } = parsed.message;
    const { type, name, requestId, timeout = 0 } = header;
    if (type !== 'command' || requestId === undefined || !speaks(header.version))
      this.#refuse('invalidMessage', name, requestId);
    else if (this.#running.has(requestId)) this.#refuse('invalidRequestID', name, requestId);
    else this.#accept({ name, requestId, timeoutMs: timeout, payload });
  }

  /** The client is gone: its claim ends, and everything it had under way is canceled. Safe to call twice. */
  close(): void {
    this.#unwatch();
    this.#options.queue.release(this);
    this.#running.abort('disconnected');
  }

  #accept(command: Command): void {
    const { service, queue } = this.#options;
    const work = command.name === names.claim ? this.#claimWork() : service.commands.get(command.name);
    if (work !== undefined && queue.full) {
      this.#refuse('tooManyRequests', command.name, command.requestId);
      return;
    }
    this.#send({ type: 'acknowledge', name: command.name, requestId: command.requestId }, { status: 'ok' });
    if (work === undefined) this.#complete(command, this.#answer(command));
    else void this.#run(command, work);
  }

  /** The commands that need no device. */
  #answer({ name, payload }: Command): Completion {
    const { service } = this.#options;
    switch (name) {
      case names.status:
        return { completionCode: 'success', payload: service.status() };
      case names.capabilities:
        return { completionCode: 'success', payload: capabilitiesOf(service) };
      case names.setVersions:
        return agreeOnVersions(payload);
      case names.cancel:
        return this.#cancel(payload['requestIds']);
      case names.release:
        return this.#options.queue.release(this)
          ? { completionCode: 'success' }
          : { completionCode: 'commandErrorCode', payload: { errorCode: 'notClaimed' } };
      case service.resetCommand:
        this.#running.abort('canceled');
        return { completionCode: 'success' };
      default:
        return service.answers?.get(name)?.(payload) ?? { completionCode: 'unsupportedCommand' };
    }
  }

  #cancel(requestIds: unknown): Completion {
    if (requestIds !== undefined && !isRequestIds(requestIds)) {
      return { completionCode: 'invalidData', errorDescription: 'requestIds: integers > 0 expected' };
    }
    return this.#running.abort('canceled', requestIds) > 0
      ? { completionCode: 'success' }
      : { completionCode: 'commandErrorCode', payload: { errorCode: 'noMatchingRequestIDs' } };
  }

  /** The claim waits its turn as any command does; a service without commands has nothing to claim. */
  #claimWork(): ServiceCommand | undefined {
    const { service, queue } = this.#options;
    if (service.commands.size === 0) return undefined;
    return (payload, { signal }) => {
      const claim = readClaim(payload);
      if (claim === undefined) return Promise.resolve(badClaim);
      if (signal.aborted) return Promise.resolve({ completionCode: 'canceled' });
      const lapsed = (): void => this.#send({ type: 'unsolicited', name: names.claimEnded }, {});
      queue.claim(this, { ...claim, lapsed });
      return Promise.resolve({ completionCode: 'success', payload: claim });
    };
  }

  async #run(command: Command, work: ServiceCommand): Promise<void> {
    const { service, queue, log } = this.#options;
    const running = this.#running.begin(command.requestId, command.timeoutMs);
    const { signal } = running;
    const emit = ({ name, payload }: ServiceEvent): void =>
      this.#send({ type: 'event', name, requestId: command.requestId }, payload);
    let completion: Completion;
    try {
      const turn = await queue.run(this, signal, () => work(command.payload, { signal, emit }));
      if (turn.code === 'done') completion = turn.value;
      else completion = { completionCode: turn.code === 'claimed' ? 'sequenceError' : 'canceled' };
    } catch (error) {
      log.error('command-failed', error, { service: service.name, command: command.name });
      completion = { completionCode: 'internalError' };
    }
    running.end();
    const timedOut = completion.completionCode === 'canceled' && signal.reason === 'timeOut';
    this.#complete(command, timedOut ? { completionCode: 'timeOut' } : completion);
  }

  #complete({ name, requestId }: Command, completion: Completion): void {
    const { completionCode, payload = {}, errorDescription } = completion;
    const { log, service } = this.#options;
    if (!name.startsWith('Common.')) {
      log.info('command-completed', { service: service.name, command: name, completionCode });
    }
    this.#send(
      {
        type: 'completion',
        name,
        requestId,
        completionCode,
        ...(errorDescription === undefined ? {} : { errorDescription }),
      },
      { completionCode, ...(errorDescription !== undefined && { errorDescription }), ...payload },
    );
  }

  #refuse(status: Refusal, name: string, requestId: number | undefined): void {
    this.#options.log.info('message-refused', { service: this.#options.service.name, status });
    this.#send(
      { type: 'acknowledge', name, status, ...(requestId === undefined ? {} : { requestId }) },
      { status },
    );
  }

  #send(header: MessageHeader, payload: object): void {
    const message: Message = { header: { version: '1.0', ...header }, payload };
    this.#options.send(JSON.stringify(message));
  }
}

function isRequestIds(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((id) => Number.isSafeInteger(id) && (id as number) > 0);
}
