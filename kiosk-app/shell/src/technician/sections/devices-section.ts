import type { TechnicianReport, TestName, TestOutcome } from '@motcua/care';
import { deviceView } from '@motcua/care/views';
import { html } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { CareSection } from './care-section.ts';

/** Every device: its state in words, what it has done, and what can be tried. */
export class McCareDevices extends CareSection {
  static override properties: PropertyDeclarations = {
    ...CareSection.properties,
    report: { attribute: false },
    running: { state: true },
    outcomes: { state: true },
  };

  declare report: TechnicianReport | undefined;
  /** `device test` of the test that runs. */
  declare protected running: string | undefined;
  declare protected outcomes: ReadonlyMap<string, TestOutcome>;

  constructor() {
    super();
    this.outcomes = new Map();
  }

  protected override render(): TemplateResult {
    return html`${this.report?.devices.map((device) =>
      deviceView(device, {
        t: this.t,
        language: this.language,
        running: device.tests.find((test) => this.running === `${device.name} ${test}`),
        canTest: this.running === undefined,
        outcome: this.outcomes.get(device.name),
        onTest: (test) => void this.#test(device.name, test),
      }),
    )}`;
  }

  async #test(device: string, test: TestName): Promise<void> {
    this.running = `${device} ${test}`;
    const outcome = await this.api.test(device, test);
    this.running = undefined;
    this.outcomes = new Map([...this.outcomes, [device, outcome]]);
  }
}
