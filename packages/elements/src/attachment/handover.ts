import type { LocalText } from '@motcua/texts';
import { plainFileName } from '@motcua/wizard';
import type { FileReference } from '@motcua/wizard';
import { checkFile } from './check-file.ts';
import type { FileCheck, FileLimits } from './check-file.ts';
import type { Upload, UploadResult } from './upload.ts';

/** A file on its way. `failed` stays until it is sent again or taken out. */
export interface Entry {
  readonly key: number;
  readonly file: File;
  readonly state: 'checking' | 'waiting' | 'sending' | 'failed';
  /** Of the bytes that have left, 0 to 1, while it is being sent. */
  readonly share: number;
}

/** Why a file does not stand in the list. */
export type Refusal =
  | Exclude<FileCheck, { readonly code: 'ok' }>
  | Extract<UploadResult, { readonly code: 'refused' }>
  | { readonly code: 'same' };

export interface HandoverOptions {
  readonly fieldId: string;
  readonly limits: FileLimits;
  readonly upload: Upload;
  /** What has been handed over so far. */
  readonly files: () => readonly FileReference[];
  readonly onChange: (entries: readonly Entry[]) => void;
  readonly onArrived: (file: FileReference) => void;
  /** It stays in the list and may be sent again. */
  readonly onFailed: (file: File, message: LocalText | undefined) => void;
  readonly onRefused: (file: File, refusal: Refusal) => void;
}

type Passed = Pick<FileReference, 'type' | 'sha256'>;

/**
 * Files on their way to the store: each is judged when it is chosen, then they go one after another. What fails stays
 * and holds nothing up. Call `close()` when the field goes: it aborts what is under way.
 */
export class Handover {
  readonly #options: HandoverOptions;
  readonly #passed = new Map<number, Passed>();
  readonly #work = new Map<number, AbortController>();
  #entries: readonly Entry[] = [];
  #last = 0;
  #sending = false;

  constructor(options: HandoverOptions) {
    this.#options = options;
  }

  add(files: readonly File[]): void {
    const entries = files.map((file): Entry => ({ key: ++this.#last, file, state: 'checking', share: 0 }));
    for (const { key } of entries) this.#work.set(key, new AbortController());
    this.#become([...this.#entries, ...entries]);
    void this.#checkAll(entries);
  }

  again(key: number): void {
    this.#set(key, 'waiting');
    void this.#sendAll();
  }

  /** Takes a file out, also while it is being sent. */
  remove(key: number): void {
    this.#work.get(key)?.abort();
    this.#work.delete(key);
    this.#passed.delete(key);
    this.#become(this.#entries.filter((entry) => entry.key !== key));
  }

  close(): void {
    for (const { key } of this.#entries) this.remove(key);
  }

  async #checkAll(entries: readonly Entry[]): Promise<void> {
    // One after another: the twin of a file is known, and a telephone holds one file in memory at a time.
    for (const { key, file } of entries) {
      if (this.#work.has(key)) await this.#check(key, file);
    }
    await this.#sendAll();
  }

  async #check(key: number, file: File): Promise<void> {
    const checked = await checkFile(file, this.#options.limits);
    if (!this.#work.has(key)) return;
    if (checked.code !== 'ok') this.#refuse(key, file, checked);
    else if (this.#isThere(checked.sha256)) this.#refuse(key, file, { code: 'same' });
    else {
      this.#passed.set(key, { type: checked.type, sha256: checked.sha256 });
      this.#set(key, 'waiting');
    }
  }

  #isThere(sha256: string): boolean {
    const known = [...this.#options.files(), ...this.#passed.values()];
    return known.some((file) => file.sha256 === sha256);
  }

  async #sendAll(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    for (;;) {
      const next = this.#entries.find(({ state }) => state === 'waiting');
      if (next === undefined) break;
      await this.#send(next);
    }
    this.#sending = false;
  }

  async #send({ key, file }: Entry): Promise<void> {
    const signal = this.#work.get(key)?.signal;
    const passed = this.#passed.get(key);
    if (signal === undefined || passed === undefined) return;
    this.#set(key, 'sending');
    const { upload, fieldId } = this.#options;
    const onProgress = (share: number): void => this.#set(key, 'sending', share);
    const result = await Promise.race([
      upload(file, signal, { fieldId, onProgress }).catch((): UploadResult => ({ code: 'failed' })),
      aborted(signal),
    ]);
    if (result === 'aborted' || signal.aborted) return;
    if (result.code === 'failed') {
      this.#set(key, 'failed');
      this.#options.onFailed(file, result.message);
    } else if (result.code === 'refused') this.#refuse(key, file, result);
    else {
      this.remove(key);
      this.#options.onArrived({
        id: result.id,
        name: plainFileName(file.name),
        bytes: file.size,
        ...passed,
      });
    }
  }

  #refuse(key: number, file: File, refusal: Refusal): void {
    this.remove(key);
    this.#options.onRefused(file, refusal);
  }

  #set(key: number, state: Entry['state'], share = 0): void {
    this.#become(this.#entries.map((entry) => (entry.key === key ? { ...entry, state, share } : entry)));
  }

  #become(entries: readonly Entry[]): void {
    this.#entries = entries;
    this.#options.onChange(entries);
  }
}

/** An upload that does not heed its signal holds up no other file. */
function aborted(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve('aborted'), { once: true }));
}
