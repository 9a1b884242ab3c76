import { codeOf } from '@motcua/device-host/enrolment';
import type { Locator } from 'playwright-core';
import type { Kiosk } from './kiosk.ts';
import type { WardOffice } from './ward-office.ts';

/** Somebody who looks after the kiosk: knows the gesture, and has the code app. */
export class Technician {
  readonly #kiosk: Kiosk;
  readonly #office: WardOffice;

  constructor(office: WardOffice, kiosk: Kiosk) {
    this.#office = office;
    this.#kiosk = kiosk;
  }

  get mode(): Locator {
    return this.#kiosk.page.locator('mc-care');
  }

  /** Holds one upper corner and then the other until the question for a code stands there. */
  async gesture(): Promise<void> {
    const { mouse } = this.#kiosk.page;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      for (const x of [12, 1068]) {
        await mouse.move(x, 12);
        await mouse.down();
        // The hold is the gesture: there is nothing on the screen to wait for.
        await this.#kiosk.comesTo('technician', 2300);
        await mouse.up();
      }
      if (await this.#kiosk.comesTo('technician', 2000)) return;
    }
    await this.#kiosk.at('technician');
  }

  async type(code: string): Promise<void> {
    for (const digit of code) await this.button(digit).click();
  }

  /** Types what the code app shows; at the turn of a code it takes the next one. */
  async enter(): Promise<void> {
    await this.gesture();
    await this.type(codeOf(this.#office.demo.technicianSecret));
    await this.#kiosk.page.locator('mc-care[data-section="devices"]').waitFor();
  }

  /** Holds the operator's card under the scanner until it is seen. */
  async enterWithCard(): Promise<void> {
    await this.gesture();
    await this.mode.locator('[data-action="card"]').click();
    const open = this.#kiosk.page.locator('mc-care[data-section="devices"]');
    for (let attempt = 0; attempt < 20 && !(await open.isVisible()); attempt += 1) {
      await this.#office.panel.scan(this.#office.demo.operatorCard);
      await open.waitFor({ timeout: 3000 }).catch(() => undefined);
    }
    await open.waitFor();
  }

  button(name: string): Locator {
    return this.mode.getByRole('button', { name, exact: true });
  }

  async go(section: string): Promise<void> {
    await this.mode.locator(`nav [data-section="${section}"]`).click();
    await this.#kiosk.page.locator(`mc-care[data-section="${section}"]`).waitFor();
  }
}
