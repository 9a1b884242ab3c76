import type { SelfTestReport } from '@motcua/care';
import type {
  AdviserCall,
  CaseStatus,
  Outcome,
  SubmissionRequest,
  SubmissionResult,
  UnitAnswer,
} from '@motcua/client';
import type { DocumentPrintResult } from '@motcua/devices/wire';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { ReceiptDocument } from '@motcua/receipt/compose';
import type { Presence } from '@motcua/devices';
import { createWizard } from '@motcua/wizard';
import type { AdviserWish } from '../machines/adviser-machine.ts';
import type { FeedbackSaid } from '../machines/feedback-machine.ts';
import type { DeviceStates, FoundWaiting, KeepOutcome, ScanOutcome, Service, ShellPorts } from '../ports.ts';
import { summaryOf } from './summary-of.ts';
import { FakePhone } from './fake-phone.ts';
import { FakeChipReader } from './fake-chip-reader.ts';
import { FakeQueue } from './fake-queue.ts';

/** Thursday, 09:16 in Vietnam. */
const nowText = '2026-11-19T02:16:00Z';

export const fakeUnit: UnitAnswer = {
  code: '26740',
  name: { vi: 'Phường Sài Gòn', en: 'Sài Gòn Ward' },
  province: { code: '79', name: { vi: 'Thành phố Hồ Chí Minh', en: 'Hồ Chí Minh City' } },
};

const ready: DeviceStates = {
  scanner: { kind: 'ready' },
  printer: { kind: 'ready' },
  cardPresent: false,
  hostConnected: true,
};

/** A machine with nothing to look at. */
export const allWell: SelfTestReport = { at: nowText, depth: 'internal', checks: [] };

/**
 * A world in memory for the shell, with its strings in the test's hand: what is scanned, what the printer and the
 * gateway answer, and when.
 */
export class FakeWorld {
  readonly ports: ShellPorts;
  readonly submissions: { readonly request: SubmissionRequest; readonly submissionId: string }[] = [];
  readonly printed: ReceiptDocument[] = [];
  readonly phone = new FakePhone();
  readonly chips = new FakeChipReader();
  readonly queue = new FakeQueue();
  restarts = 0;
  /** What the test of the machine finds; a promise that stays open is a host that does not answer. */
  selfTest: () => Promise<SelfTestReport | undefined> = () => Promise.resolve(allWell);
  /** Loads the technician's mode; a rejection is a host that is away. */
  openTechnician: () => Promise<void> = () => Promise.resolve();
  /** Who was wished for, and which calls were taken back. */
  readonly adviserCalls: AdviserWish[] = [];
  readonly cancelledCalls: string[] = [];
  /** What the gateway knows of the call. */
  adviserCall: AdviserCall = { id: 'call-1', state: 'waiting', calledAt: nowText, ahead: 0 };
  readonly feedback: FeedbackSaid[] = [];
  chimes = 0;
  /** Prints that were given up before they ended. */
  cancelledPrints = 0;
  /** A bug: printing throws. */
  breakPrinting = false;
  /** What the next call to the gateway finds. */
  gateway: 'up' | 'down' | 'refuses' = 'up';
  /** What keeping an application comes to. */
  keeps: KeepOutcome = { code: 'ok', provisionalNumber: '0612-5536-7354-8508' };
  /** Ids of applications that were kept. */
  readonly kept: string[] = [];
  /** What has become of an application that waited. */
  waiting: FoundWaiting = { code: 'waiting', here: true };
  /** What is offered beside the most wanted procedure. */
  others: readonly ProcedureDefinition[] = [];
  /** Ids of procedures that are listed and can no longer be opened. */
  readonly withdrawn = new Set<string>();
  readonly #procedure: ProcedureDefinition;
  readonly #scans = new Set<PromiseWithResolvers<ScanOutcome>>();
  readonly #prints: PromiseWithResolvers<DocumentPrintResult>[] = [];
  readonly #cases = new Map<string, CaseStatus>();
  #tellDevices: (devices: DeviceStates) => void = () => undefined;
  #tellPresence: (reading: Presence) => void = () => undefined;
  #devices = ready;
  #ids = 0;

  constructor(procedure: ProcedureDefinition) {
    this.#procedure = procedure;
    this.ports = {
      loadService: () => Promise.resolve(this.#answer(this.#service())),
      loadProcedure: (id) => Promise.resolve(this.#load(id)),
      searchUnits: () => Promise.resolve(this.#answer([fakeUnit])),
      suggestUnits: () => Promise.resolve(this.#answer([])),
      submit: (request, submissionId) => {
        this.submissions.push({ request, submissionId });
        return Promise.resolve(this.#submit(request));
      },
      keep: (_request, submissionId) => {
        if (this.keeps.code === 'ok') this.kept.push(submissionId);
        return Promise.resolve(this.keeps);
      },
      findWaiting: () => Promise.resolve(this.waiting),
      caseStatus: (caseCode) => Promise.resolve(this.#find(caseCode)),
      openHandoff: () => Promise.resolve(this.#answer(this.phone.open())),
      handoffFiles: (handoff, after, { signal }) => this.phone.files(handoff.id, after, signal),
      closeHandoff: ({ id }) => this.phone.close(id),
      carry: (draft) => Promise.resolve(this.#answer(this.phone.carry(draft))),
      isCarried: () => Promise.resolve(this.phone.hasTakenOver),
      upload: () => Promise.resolve(this.#answer({ id: 'signature-0001' })),
      loadQueue: () => Promise.resolve(this.queue.lines),
      takeTicket: (line, id) => Promise.resolve(this.queue.take(line, id)),
      findTicket: () => Promise.resolve(this.queue.find()),
      watchNetwork: (listener) => this.queue.watch(listener),
      readScan: ({ signal }) => this.#armed(signal),
      readChip: (request, options) => this.chips.read(request, options),
      canReadChips: () => this.chips.works,
      print: (document, { signal }) => {
        signal.addEventListener('abort', () => (this.cancelledPrints += 1), { once: true });
        if (this.breakPrinting) return Promise.reject(new Error('a bug'));
        this.printed.push(document);
        const print = Promise.withResolvers<DocumentPrintResult>();
        this.#prints.push(print);
        return print.promise;
      },
      watchDevices: (listener) => {
        this.#tellDevices = listener;
        listener(this.#devices);
        return () => undefined;
      },
      selfTest: () => this.selfTest(),
      openTechnician: () => this.openTechnician(),
      callAdviser: (wish) => {
        this.adviserCalls.push(wish);
        return Promise.resolve(this.#answer(this.adviserCall));
      },
      adviserCall: () => Promise.resolve(this.#answer(this.adviserCall)),
      cancelAdviserCall: (id) => this.cancelledCalls.push(id),
      countFeedback: (said) => this.feedback.push(said),
      chime: () => {
        this.chimes += 1;
      },
      watchPresence: (listener) => {
        this.#tellPresence = listener;
        listener('unknown');
        return () => undefined;
      },
      newSubmissionId: () => `submission-${(this.#ids += 1)}`,
      now: () => new Date(nowText),
      restart: () => {
        this.restarts += 1;
      },
    };
  }

  /** How many screens have the scanner armed: one at most. */
  get armed(): number {
    return this.#scans.size;
  }

  /** Holds something under the scanner; nothing happens while it is not armed. */
  scan(outcome: ScanOutcome): void {
    const [armed] = this.#scans;
    if (armed === undefined) return;
    this.#scans.delete(armed);
    armed.resolve(outcome);
  }

  /** Ends the print that is under way. */
  finishPrint(result: DocumentPrintResult): void {
    this.#prints.shift()?.resolve(result);
  }

  /** What the sensor in front of the kiosk says. */
  setPresence(reading: Presence): void {
    this.#tellPresence(reading);
  }

  setDevices(devices: Partial<DeviceStates>): void {
    this.#devices = { ...this.#devices, ...devices };
    this.#tellDevices(this.#devices);
  }

  /** Whoever was here has gone: what this world has kept of it goes too, and what is under way ends. */
  forget(): void {
    const lists = [
      this.submissions,
      this.printed,
      this.kept,
      this.adviserCalls,
      this.cancelledCalls,
      this.feedback,
    ];
    for (const list of [...lists, this.queue.taken]) list.length = 0;
    while (this.#prints.length > 0) this.finishPrint({ code: 'printed' });
    this.phone.forget();
    this.chips.forget();
  }

  putCase(status: CaseStatus): void {
    this.#cases.set(status.caseCode, status);
  }

  #service(): Service {
    return {
      procedures: [this.#procedure, ...this.others].map(summaryOf),
      mostWanted: this.#procedure.id,
      unit: fakeUnit,
      place: 'Kiosk 1',
      phonePage: 'https://motcua.example/p/',
    };
  }

  #load(id: string): Outcome<ProcedureDefinition> {
    const procedure = this.#offered(id);
    if (procedure !== undefined && !this.withdrawn.has(id)) return this.#answer(procedure);
    const message = { vi: 'Không có thủ tục này.', en: 'There is no such procedure.' };
    return {
      code: 'problem',
      problem: { type: '', title: '', status: 404, code: 'procedure-unknown', message },
    };
  }

  #offered(id: string): ProcedureDefinition | undefined {
    return [this.#procedure, ...this.others].find((candidate) => candidate.id === id);
  }

  #answer<Value>(value: Value): Outcome<Value> {
    return this.gateway === 'down' ? { code: 'offline' } : { code: 'ok', value };
  }

  #submit(request: SubmissionRequest): Outcome<SubmissionResult> {
    if (this.gateway === 'refuses') {
      const message = {
        vi: 'Lệ phí vừa thay đổi. Mời bạn xem lại.',
        en: 'The fee has just changed.',
        'zh-Hant': '費用剛剛改了，請再看一看。',
      };
      const problem = { type: '', title: '', status: 409, code: 'fee-changed', message };
      return { code: 'problem', problem };
    }
    const procedure = this.#offered(request.procedure.id) ?? this.#procedure;
    const { id, name, version } = procedure;
    const wizard = createWizard(procedure, { today: '2026-11-19', unitName: () => undefined });
    const draft = {
      procedure: { id, version },
      unit: request.unit,
      answers: request.answers,
      consented: true,
    };
    return this.#answer({
      caseCode: 'H29.26740-261119-0042',
      procedure: { id, version, name },
      unit: { code: fakeUnit.code, name: fakeUnit.name },
      submittedAt: nowText,
      dueAt: '2026-11-19T10:00:00Z',
      fee: wizard.fee(draft),
      steps: this.#steps(procedure),
    });
  }

  #steps({ steps }: ProcedureDefinition = this.#procedure): SubmissionResult['steps'] {
    return steps.map(({ holder, id, name }, index) => ({
      id,
      name,
      holder,
      state: index === 0 ? 'done' : index === 1 ? 'current' : 'next',
      dueAt:
        ['2026-11-19T02:16:00Z', '2026-11-19T06:30:00Z', '2026-11-19T09:00:00Z'][index] ??
        '2026-11-19T10:00:00Z',
      ...(index === 0 && { doneAt: nowText }),
    }));
  }

  #find(caseCode: string): Outcome<CaseStatus> {
    if (this.gateway === 'down') return { code: 'offline' };
    const status = this.#cases.get(caseCode);
    if (status !== undefined) return { code: 'ok', value: status };
    const message = { vi: 'Không thấy hồ sơ này.', en: 'There is no such case.' };
    return {
      code: 'problem',
      problem: { type: '', title: '', status: 404, code: 'case-not-found', message },
    };
  }

  /** A case of this procedure on its second step. */
  caseOf(caseCode: string, state: CaseStatus['state'] = 'in-progress'): CaseStatus {
    const { id, name } = this.#procedure;
    return {
      caseCode,
      procedure: { id, name },
      unit: { code: fakeUnit.code, name: fakeUnit.name },
      state,
      submittedAt: nowText,
      dueAt: '2026-11-19T10:00:00Z',
      fee: { lines: [], total: 16_000 },
      steps:
        state === 'finished'
          ? this.#steps().map((step) => ({ ...step, state: 'done', doneAt: '2026-11-19T08:30:00Z' }))
          : this.#steps(),
      ...(state === 'returned' && { returnReason: 'Bạn mang thêm giấy chứng tử bản chính đến quầy.' }),
    };
  }

  #armed(signal: AbortSignal): Promise<ScanOutcome> {
    const scan = Promise.withResolvers<ScanOutcome>();
    this.#scans.add(scan);
    signal.addEventListener('abort', () => this.#scans.delete(scan), { once: true });
    return scan.promise;
  }
}
