import { assert } from 'chai';
import type { McApplication } from '../application/application.ts';
import type { FakeGateway } from './fake-gateway.ts';
import { deep, textOf, type, until } from './screen.ts';

/** Goes through an application as a person does: reads the question, answers, presses the button. */
export class ApplicationPilot {
  readonly element: McApplication;

  constructor(element: McApplication) {
    this.element = element;
  }

  /** Waits for a screen whose question is this one. */
  async sees(question: string): Promise<void> {
    await until(() => this.question === question);
  }

  get question(): string {
    const heading =
      deep(this.element, 'mc-page', 'h1') ??
      deep(this.element, 'mc-procedure-summary', 'h1') ??
      deep(this.element, 'h1');
    return heading?.textContent?.trim() ?? '';
  }

  get text(): string {
    return textOf(this.element);
  }

  press(label: string): void {
    const buttons = [...(this.element.shadowRoot?.querySelectorAll('mc-button') ?? [])];
    const button = buttons.find((one) => one.textContent?.trim() === label);
    assert.isDefined(button, `a button "${label}" on: ${this.text}`);
    deep(button, 'button')?.click();
  }

  field(fieldId: string): HTMLElement | undefined {
    return deep(this.element, 'mc-page', `[data-field="${fieldId}"]`);
  }

  async answer(fieldId: string, text: string): Promise<void> {
    const field = await until(() => this.field(fieldId));
    type(deep(field, 'input, textarea'), text);
  }

  async answerDate(fieldId: string, day: string, month: string, year: string): Promise<void> {
    const field = await until(() => this.field(fieldId));
    type(deep(field, '#day'), day);
    type(deep(field, '#month'), month);
    type(deep(field, '#year'), year);
  }

  async choose(fieldId: string, value: string): Promise<void> {
    const field = await until(() => this.field(fieldId));
    deep(field, `input[value="${value}"]`)?.click();
  }

  async fillApplicant(): Promise<void> {
    await this.answer('applicantName', 'Nguyễn Văn An');
    await this.answer('applicantIdNumber', '001099012345');
    await this.answerDate('applicantBirthDate', '20', '5', '1999');
    await this.answer('applicantAddress', 'Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình');
  }

  /** From the summary to the review of an extract for oneself. */
  async fillAll(): Promise<void> {
    await this.sees('Bản sao trích lục hộ tịch');
    this.press('Bắt đầu');
    await this.sees('Thông tin của bạn');
    await this.fillApplicant();
    this.press('Tiếp tục');
    await this.sees('Bạn cần trích lục nào?');
    await this.choose('kind', 'birth');
    this.press('Tiếp tục');
    await this.sees('Bạn xin trích lục cho ai?');
    await this.choose('subject', 'me');
    this.press('Tiếp tục');
    await this.sees('Trước đây đăng ký ở đâu?');
    this.press('Tiếp tục');
    await this.sees('Bạn muốn nhận giấy ở đâu?');
    await this.choose('delivery', 'counter');
    this.press('Tiếp tục');
    await this.sees('Báo tin cho bạn qua số nào?');
    await this.answer('phone', '0900000123');
    this.press('Tiếp tục');
    await this.sees('Bạn kiểm tra lại giúp');
  }

  get consent(): HTMLInputElement | undefined {
    const box = deep(this.element, 'mc-consent', 'input');
    return box instanceof HTMLInputElement ? box : undefined;
  }

  async consentAndSubmit(): Promise<void> {
    (await until(() => this.consent)).click();
    this.press('Nộp hồ sơ');
  }
}

/** Puts an application on the page. */
export function openApplication(gateway: FakeGateway, into: Element = document.body): ApplicationPilot {
  const element = document.createElement('mc-application');
  element.fetch = gateway.fetch;
  element.setAttribute('procedure', 'civil-status-extract');
  element.setAttribute('gateway', 'http://gateway.example');
  element.setAttribute('unit', '26740');
  into.append(element);
  return new ApplicationPilot(element);
}
