import type { AttachmentField, MediaType } from '@motcua/procedures';
import { translator } from '@motcua/texts';
import type { Translate } from '@motcua/texts';
import { attachmentTexts } from '@motcua/texts/elements';
import type { AttachmentKey } from '@motcua/texts/elements';
import { plainFileName } from '@motcua/wizard';
import type { FileReference } from '@motcua/wizard';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { describedBy, errorLine, helpLine } from '../base/field-parts.ts';
import { focusWhenDrawn } from '../camera/focus-when-drawn.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import type { McPictureEvent } from '../camera/picture.events.ts';
import { hasCamera, platformMedia } from '../camera/open-camera.ts';
import type { Media } from '../camera/open-camera.ts';
import { icon } from '../icon/icon.ts';
import { info } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { fieldStyles } from '../styles/field.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import { McFilesEvent } from './attachment.events.ts';
import { attachmentStyles } from './attachment.styles.ts';
import { fileKinds } from './file-kinds.ts';
import { entryRow, fileRow, megabytesText } from './file-rows.ts';
import { Handover } from './handover.ts';
import type { Entry } from './handover.ts';
import { refusalText } from './refusal-text.ts';
import type { Upload } from './upload.ts';
import { counterLine, waysView } from './ways.ts';
import type { OpenedPart, PartName } from './ways.ts';

/** What could not be done with the last choice; `note`: it was done all the same. In the language of the moment. */
interface Told {
  readonly kind: 'problem' | 'note';
  readonly text: () => string;
}

const loaders: Readonly<Record<PartName, () => Promise<unknown>>> = {
  camera: () => import('../camera/camera.define.ts'),
  signature: () => import('../signature/signature.define.ts'),
};

/**
 * Files that go along: chosen, taken with a camera or signed, judged by their bytes, handed over one after another, and
 * taken out again.
 *
 * Without `upload` it asks for nothing and says that the paper is shown at the counter. A kiosk opens no dialog for
 * files. Sends `mc-files` with all that have been handed over; leaving the page ends what is under way.
 */
export class McAttachment extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, fieldStyles, attachmentStyles];
  static override properties: PropertyDeclarations = {
    label: {},
    help: {},
    error: {},
    required: { type: Boolean },
    kiosk: { type: Boolean },
    capture: {},
    accept: { attribute: false },
    maxFiles: { type: Number, attribute: 'max-files' },
    maxBytes: { type: Number, attribute: 'max-bytes' },
    fieldId: { attribute: 'field-id' },
    files: { attribute: false },
    upload: { attribute: false },
    media: { attribute: false },
    entries: { state: true },
    told: { state: true },
    said: { state: true },
    cameraThere: { state: true },
    opened: { state: true },
  };

  declare label: string;
  declare help: string;
  declare error: string;
  declare required: boolean;
  declare kiosk: boolean;
  /** A portrait or a signature; any file without it. */
  declare capture: AttachmentField['capture'];
  declare accept: readonly MediaType[];
  declare maxFiles: number;
  /** Of each file. */
  declare maxBytes: number;
  /** What the place that files go to calls this field. */
  declare fieldId: string;
  declare files: readonly FileReference[];
  declare upload: Upload | undefined;
  /** In place of the platform's own cameras. */
  declare media: Media | undefined;
  declare protected entries: readonly Entry[];
  declare protected told: readonly Told[];
  /** Told to a screen reader. */
  declare protected said: string;
  declare protected cameraThere: boolean;
  /** What is open, and whether its script is there. */
  declare protected opened: OpenedPart | undefined;
  #handover: Handover | undefined;

  constructor() {
    super();
    this.label = '';
    this.help = '';
    this.error = '';
    this.required = true;
    this.kiosk = false;
    this.accept = [];
    this.maxFiles = 1;
    this.maxBytes = 10 * 1024 * 1024;
    this.fieldId = '';
    this.files = [];
    this.entries = [];
    this.told = [];
    this.said = '';
    this.cameraThere = false;
  }

  /** A file is on its way: leaving the page now would lose it. */
  get busy(): boolean {
    return this.entries.some(({ state }) => state !== 'failed');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#lookForCamera();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#handover?.close();
    this.#handover = undefined;
    this.opened = undefined;
    this.told = [];
  }

  /** Puts the focus on the first way to hand something over, else on the first that can be taken out. */
  override focus(options?: FocusOptions): void {
    this.renderRoot
      .querySelector<HTMLElement>('mc-signature, mc-camera, input, .take, button, .counter')
      ?.focus(options);
  }

  /** Says that a file is still being sent. */
  remind(): void {
    this.#tell('problem', () => this.#t('attachment.wait'));
    this.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const signs = this.capture === 'signature' && this.upload !== undefined;
    if (signs && this.opened === undefined && this.#room > 0) void this.#open('signature', false);
  }

  protected override render(): TemplateResult {
    const { upload } = this;
    const plain = upload === undefined || this.kiosk || this.capture === 'signature';
    const help = plain ? this.help : [this.help, this.#limits()].join(' ').trim();
    const error = this.busy ? '' : this.error;
    return html`<div role="group" aria-labelledby="label" aria-describedby=${describedBy(help, error)}>
      <div class="label" id="label">
        <span>
          ${this.label}
          ${this.required ? nothing : html`<span class="optional">${this.t('field.optional')}</span>`}
        </span>
      </div>
      ${helpLine(help)}
      <ul class="list files">
        ${repeat(
          this.files,
          ({ id }) => id,
          (file) => fileRow(this.#t, file, () => this.#remove(file)),
        )}
      </ul>
      <ul class="list under-way">
        ${repeat(
          this.entries,
          ({ key }) => key,
          (entry) => this.#entry(entry),
        )}
      </ul>
      ${upload === undefined ? counterLine(this.#t) : this.#ways(error)}
      <div role="status">
        ${this.told.map(({ kind, text }) =>
          kind === 'note'
            ? html`<p class="told">${icon(info)}<span>${text()}</span></p>`
            : html`<div class="told">${errorLine(text())}</div>`,
        )}
        ${this.told.some(({ kind }) => kind === 'problem') ? nothing : errorLine(error)}
        <p class="hidden">${this.said}</p>
      </div>
    </div>`;
  }

  get #t(): Translate<AttachmentKey> {
    return translator(attachmentTexts, this.language);
  }

  get #room(): number {
    return Math.max(0, this.maxFiles - this.files.length - this.entries.length);
  }

  /** The ways in which a file can come, as long as there is room for one. */
  #ways(error: string): TemplateResult | typeof nothing {
    if (this.#room === 0) return nothing;
    const { accept, cameraThere, capture, files, kiosk, label, language, maxFiles, media, opened } = this;
    const [several, another, wrong] = [maxFiles > 1, files.length > 0, error !== ''];
    return waysView(
      { accept, another, cameraThere, capture, kiosk, label, language, media, opened, several, wrong },
      {
        onOpen: (part) => void this.#open(part, true),
        onClose: this.#onClose,
        onPicture: this.#onPicture,
        onChosen: (chosen) => this.#take(chosen),
      },
    );
  }

  #entry(entry: Entry): TemplateResult {
    return entryRow(this.#t, entry, {
      onRemove: () => {
        this.#handover?.remove(entry.key);
        this.#gone(plainFileName(entry.file.name));
      },
      onAgain: () => {
        this.told = [];
        this.#handover?.again(entry.key);
      },
    });
  }

  async #lookForCamera(): Promise<void> {
    const media = this.media ?? platformMedia();
    if (media !== undefined) this.cameraThere = await hasCamera(media);
  }

  async #open(name: PartName, focus: boolean): Promise<void> {
    this.opened = { name, state: 'loading' };
    const state = await loaders[name]().then(
      () => 'open' as const,
      () => 'failed' as const,
    );
    if (this.opened?.name !== name) return;
    this.opened = { name, state };
    await this.updateComplete;
    if (focus) await focusWhenDrawn(this.renderRoot.querySelector<HTMLElement>(`mc-${name}`));
  }

  readonly #onClose = (): void => {
    this.opened = undefined;
    void this.updateComplete.then(() => this.focus());
  };

  readonly #onPicture = (event: McPictureEvent): void => {
    event.stopPropagation();
    this.opened = undefined;
    this.#take([event.file]);
    void this.updateComplete.then(() => this.focus());
  };

  #take(chosen: readonly File[]): void {
    const { upload } = this;
    if (upload === undefined) return;
    this.told = [];
    this.said = '';
    const room = this.#room;
    if (chosen.length > room) {
      const left = chosen.length - room;
      this.#tell('problem', () => this.#t('attachment.tooMany', { maximum: this.maxFiles, left }));
    }
    this.#handover ??= this.#newHandover(upload);
    this.#handover.add(chosen.slice(0, room));
  }

  #newHandover(upload: Upload): Handover {
    const limits = { accept: this.accept, maxBytes: this.maxBytes };
    return new Handover({
      fieldId: this.fieldId,
      limits,
      upload,
      files: () => this.files,
      onChange: (entries) => {
        this.entries = entries;
      },
      onFailed: ({ name }, message) => {
        const file = plainFileName(name);
        this.#tell('problem', () =>
          message === undefined ? this.#t('attachment.failed', { file }) : `${file}: ${this.local(message)}`,
        );
      },
      onArrived: (file) => this.#arrived(file),
      onRefused: ({ name }, refusal) => {
        const file = plainFileName(name);
        this.#tell('problem', () => refusalText(refusal, { file, limits, language: this.language }));
      },
    });
  }

  #arrived(file: FileReference): void {
    this.said = this.#t('attachment.added', { file: file.name });
    if (file.name.includes('…')) this.#tell('note', () => this.#t('attachment.renamed', { file: file.name }));
    this.#send([...this.files, file]);
  }

  #remove(file: FileReference): void {
    this.#send(this.files.filter(({ id }) => id !== file.id));
    this.#gone(file.name);
  }

  #gone(file: string): void {
    this.told = [];
    this.said = this.#t('attachment.removed', { file });
    void this.updateComplete.then(() => this.focus());
  }

  #tell(kind: Told['kind'], text: Told['text']): void {
    this.told = [...this.told, { kind, text }];
  }

  #send(files: readonly FileReference[]): void {
    this.files = files;
    this.dispatchEvent(new McFilesEvent(files));
  }

  #limits(): string {
    return this.#t('attachment.limits', {
      kinds: fileKinds(this.accept, this.language),
      maximum: this.maxFiles,
      megabytes: megabytesText(this.maxBytes),
    });
  }
}
