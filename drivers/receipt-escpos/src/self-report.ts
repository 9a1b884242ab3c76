import type {
  DeviceAbout,
  DeviceState,
  DeviceStatistics,
  HealthDepth,
  HealthResult,
  PrintResult,
  StatisticName,
} from '@motcua/devices';
import { feedLines, fullCut, partialCut } from '@motcua/receipt';
import type { PrinterModel } from './model.ts';

export interface SelfReportParts {
  readonly model: PrinterModel;
  /** Asks the printer how it is; false when it does not answer. */
  readonly ask: () => Promise<boolean>;
  readonly print: (
    bands: Iterable<Uint8Array>,
    options: { readonly signal: AbortSignal },
  ) => Promise<PrintResult>;
}

/** What the driver tells about a printer beside its work. */
export class PrinterSelfReport {
  readonly about: DeviceAbout;
  readonly #parts: SelfReportParts;
  readonly #counts = new Map<StatisticName, number>([
    ['prints', 0],
    ['errors', 0],
    ['losses', 0],
  ]);
  readonly #openedAtMs = performance.now();
  #state: DeviceState = { kind: 'starting' };

  constructor(parts: SelfReportParts) {
    this.#parts = parts;
    const { model } = parts;
    const asks = (n: 2 | 3 | 4): boolean => model.statusRequests.includes(n);
    this.about = {
      kind: 'receipt-printer',
      driver: '@motcua/driver-receipt-escpos',
      model: model.name,
      powerReporting: 'lost',
      healthDepths: ['internal', 'external'],
      tells: [
        'offline',
        ...(asks(2) ? (['cover-open'] as const) : []),
        ...(asks(2) || asks(4) ? (['paper-out'] as const) : []),
        ...(asks(3) ? (['unrecoverable', 'overheated'] as const) : []),
        ...(asks(3) && model.cut !== 'tear' ? (['cutter'] as const) : []),
        ...(asks(4) && model.hasNearEndSensor ? (['paper-low'] as const) : []),
      ],
      counts: [...this.#counts.keys()],
    };
  }

  get statistics(): DeviceStatistics {
    return { openForMs: performance.now() - this.#openedAtMs, counts: Object.fromEntries(this.#counts) };
  }

  /** To be told of each state and of how each print ended. */
  noteState(state: DeviceState): void {
    const isLoss = state.kind === 'lost' && this.#state.kind !== 'lost' && this.#state.kind !== 'starting';
    if (isLoss) this.#add('losses');
    this.#state = state;
  }

  noteResult({ code }: PrintResult): void {
    if (code === 'printed') this.#add('prints');
    else if (code !== 'canceled') this.#add('errors');
  }

  async checkHealth({
    depth,
    signal,
  }: {
    readonly depth: HealthDepth;
    readonly signal: AbortSignal;
  }): Promise<HealthResult> {
    if (signal.aborted) return { code: 'canceled' };
    if (!this.about.healthDepths.includes(depth)) return { code: 'unsupported' };
    if (this.#state.kind === 'faulted') return { code: 'unhealthy', faults: this.#state.faults };
    if (this.#state.kind === 'busy') return { code: 'busy' };
    if (this.#state.kind !== 'ready') return { code: 'lost' };
    if (depth === 'external') return this.#printStrip(signal);
    return (await this.#parts.ask()) ? { code: 'healthy', proof: 'answer' } : { code: 'timeout' };
  }

  /** A strip of empty paper: it moves the motor and the cutter and looks like nobody's receipt. */
  async #printStrip(signal: AbortSignal): Promise<HealthResult> {
    const { cut } = this.#parts.model;
    const end = cut === 'full' ? [fullCut] : cut === 'partial' ? [partialCut] : [];
    const result = await this.#parts.print([feedLines(4), ...end], { signal });
    switch (result.code) {
      case 'printed':
        return { code: 'healthy', proof: 'work' };
      case 'faulted':
        return { code: 'unhealthy', faults: result.faults };
      default:
        return result;
    }
  }

  #add(name: StatisticName): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }
}
