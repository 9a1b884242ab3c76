import type { MediaType } from '@motcua/procedures';
import { translator } from '@motcua/texts';
import type { Translate } from '@motcua/texts';
import { partsTexts } from '@motcua/texts/elements';
import type { PartsKey } from '@motcua/texts/elements';
import { errorsTexts } from '@motcua/texts/errors';
import type { FileReference } from '@motcua/wizard';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { describedBy, errorLine, helpLine } from '../base/field-parts.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import { icon } from '../icon/icon.ts';
import { fileText, info, plus, trash2 } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { fieldStyles } from '../styles/field.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import { McFilesEvent } from './attachment.events.ts';
import { attachmentStyles } from './attachment.styles.ts';
import { checkFile, plainFileName } from './check-file.ts';
import type { FileCheck } from './check-file.ts';
import type { Upload } from './upload.ts';

const bytesInMegabyte = 1024 * 1024;

type Problem = Exclude<FileCheck['code'], 'ok'> | 'files-maximum' | 'failed';

/**
 * Files that go along: chosen, judged by their bytes, handed over one by one, and taken out again.
 *
 * Without `upload` it asks for nothing and says that the paper is shown at the counter. Sends `mc-files` with all that
 * have been handed over; leaving the page ends what is under way.
 */
export class McAttachment extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, fieldStyles, attachmentStyles];
  static override properties: PropertyDeclarations = {
    label: {},
    help: {},
    error: {},
    required: { type: Boolean },
    accept: { attribute: false },
    maxFiles: { type: Number, attribute: 'max-files' },
    maxBytes: { type: Number, attribute: 'max-bytes' },
    files: { attribute: false },
    upload: { attribute: false },
    sending: { state: true },
    problem: { state: true },
  };

  declare label: string;
  declare help: string;
  declare error: string;
  declare required: boolean;
  declare accept: readonly MediaType[];
  declare maxFiles: number;
  /** Of each file. */
  declare maxBytes: number;
  declare files: readonly FileReference[];
  declare upload: Upload | undefined;
  declare protected sending: readonly File[];
  /** What went wrong with the last choice. */
  declare protected problem: { readonly name: string; readonly code: Problem } | undefined;
  #work = new AbortController();

  constructor() {
    super();
    this.label = '';
    this.help = '';
    this.error = '';
    this.required = true;
    this.accept = [];
    this.maxFiles = 1;
    this.maxBytes = 10 * bytesInMegabyte;
    this.files = [];
    this.sending = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#work.abort();
    this.#work = new AbortController();
    this.sending = [];
  }

  /** Puts the focus on the way to choose a file, else on the first that can be taken out. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input, button, .counter')?.focus(options);
  }

  protected override render(): TemplateResult {
    const { upload } = this;
    const error = this.#problemText() || this.error;
    const help = upload === undefined ? this.help : [this.help, this.#limits()].join(' ').trim();
    return html`<div role="group" aria-labelledby="label">
      <div class="label" id="label">
        <span>
          ${this.label}
          ${this.required ? nothing : html`<span class="optional">${this.t('field.optional')}</span>`}
        </span>
      </div>
      ${helpLine(help)}
      <ul class="files">
        ${this.files.map((file) => this.#file(file))} ${this.sending.map((file) => this.#sendingFile(file))}
      </ul>
      ${upload === undefined ? this.#counter() : this.#chooser(upload, describedBy(help, error))}
      <div role="status">${errorLine(error)}</div>
    </div>`;
  }

  get #t(): Translate<PartsKey> {
    return translator(partsTexts, this.language);
  }

  #counter(): TemplateResult {
    return html`<p class="counter" tabindex="-1">${icon(info)}${this.#t('attachment.counter')}</p>`;
  }

  #chooser(upload: Upload, described: string | typeof nothing): TemplateResult | typeof nothing {
    const room = this.maxFiles - this.files.length - this.sending.length;
    if (room <= 0) return nothing;
    return html`<label class="pressable choose">
      <input
        type="file"
        accept=${this.accept.join(',')}
        ?multiple=${this.maxFiles > 1}
        aria-describedby=${described}
        aria-invalid=${this.error === '' ? nothing : 'true'}
        @change=${({ target }: Event): void => {
          if (!(target instanceof HTMLInputElement)) return;
          const chosen = Array.from(target.files ?? []);
          target.value = '';
          this.#take(chosen, upload);
        }}
      />
      ${icon(plus)}${this.#t(this.files.length === 0 ? 'attachment.choose' : 'attachment.another')}
      <span class="hidden">${this.label}</span>
    </label>`;
  }

  #file(file: FileReference): TemplateResult {
    return html`<li>
      ${icon(fileText)}<span><b>${file.name}</b> ${sizeText(file.bytes)}</span>
      <button
        type="button"
        class="pressable small-button"
        aria-label=${this.#t('attachment.removeNamed', { file: file.name })}
        @click=${(): void => this.#remove(file)}
      >
        ${icon(trash2)}${this.#t('attachment.remove')}
      </button>
    </li>`;
  }

  #sendingFile(file: File): TemplateResult {
    return html`<li role="status">
      ${icon(fileText)}<span><b>${file.name}</b> ${this.#t('attachment.sending')}</span>
    </li>`;
  }

  #take(chosen: readonly File[], upload: Upload): void {
    this.problem = undefined;
    const room = Math.max(0, this.maxFiles - this.files.length - this.sending.length);
    for (const file of chosen.slice(0, room)) void this.#handOver(file, upload);
    const [extra] = chosen.slice(room);
    if (extra !== undefined) this.problem = { name: extra.name, code: 'files-maximum' };
  }

  async #handOver(file: File, upload: Upload): Promise<void> {
    const { signal } = this.#work;
    this.sending = [...this.sending, file];
    const checked = await checkFile(file, this);
    const result =
      checked.code === 'ok' && !signal.aborted
        ? await upload(file, signal).catch(() => ({ code: 'failed' }) as const)
        : undefined;
    if (signal.aborted) return;
    this.sending = this.sending.filter((other) => other !== file);
    if (checked.code !== 'ok') this.problem = { name: file.name, code: checked.code };
    else if (result?.code !== 'ok') this.problem = { name: file.name, code: 'failed' };
    else {
      const { type, sha256 } = checked;
      const reference = { id: result.id, name: plainFileName(file.name), bytes: file.size, sha256, type };
      this.#send([...this.files, reference]);
    }
  }

  #remove(file: FileReference): void {
    this.problem = undefined;
    this.#send(this.files.filter((other) => other.id !== file.id));
    void this.updateComplete.then(() => this.focus());
  }

  #send(files: readonly FileReference[]): void {
    this.files = files;
    this.dispatchEvent(new McFilesEvent(files));
  }

  #limits(): string {
    return this.#t('attachment.limits', { maximum: this.maxFiles, megabytes: this.#megabytes });
  }

  get #megabytes(): number {
    return Math.floor((this.maxBytes / bytesInMegabyte) * 10) / 10;
  }

  #problemText(): string {
    const { problem } = this;
    if (problem === undefined) return '';
    const { name, code } = problem;
    if (code === 'failed' || code === 'unreadable') return `${name}: ${this.#t(`attachment.${code}`)}`;
    const t = translator(errorsTexts, this.language);
    const parameters = { maximum: this.maxFiles, megabytes: this.#megabytes };
    return `${name}: ${t(`field.${code}`, parameters)}`;
  }
}

/** `1,4 MB`, `320 kB`, in both languages as numbers are. */
function sizeText(bytes: number): string {
  if (bytes < bytesInMegabyte) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
  return `${String(Math.round((bytes / bytesInMegabyte) * 10) / 10).replace('.', ',')} MB`;
}
