import { translator } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import { elementsTexts, sourceTexts } from '@motcua/texts/elements';
import type { ElementsKey, SourceKey } from '@motcua/texts/elements';
import { shellTexts } from '@motcua/texts/shell';
import type { ShellKey } from '@motcua/texts/shell';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { axeFindings, collectComplaints, deepText, kioskViewport } from './browser.ts';

/** A citizen at the kiosk: sees what is on the screen, and touches what has a name. */
export class Kiosk {
  readonly page: Page;
  readonly t: Translate<ShellKey>;
  readonly te: Translate<ElementsKey>;
  /** The words that say where a value came from. */
  readonly source: Translate<SourceKey>;
  readonly language: Language;
  /** What the page complained about so far. */
  readonly complaints: readonly string[];
  /** Called on each screen once it stands, such as to look at it with axe. */
  onScreen: ((screen: string, kiosk: Kiosk) => Promise<void>) | undefined;

  private constructor(page: Page, language: Language, complaints: readonly string[]) {
    this.page = page;
    this.language = language;
    this.t = translator(shellTexts, language);
    this.te = translator(elementsTexts, language);
    this.source = translator(sourceTexts, language);
    this.complaints = complaints;
  }

  static async open(browser: Browser, address: string, language: Language): Promise<Kiosk> {
    const page = await browser.newPage({ viewport: kioskViewport, reducedMotion: 'reduce' });
    return await Kiosk.#enter(page, address, language);
  }

  /** Opens the kiosk in a context that has been prepared, such as with scripts that measure. */
  static async openIn(context: BrowserContext, address: string, language: Language): Promise<Kiosk> {
    const page = await context.newPage();
    await page.setViewportSize(kioskViewport);
    return await Kiosk.#enter(page, address, language);
  }

  static async #enter(page: Page, address: string, language: Language): Promise<Kiosk> {
    const complaints = collectComplaints(page);
    await page.goto(address);
    return new Kiosk(page, language, complaints);
  }

  /** Waits until one of these screens stands, and gives its name. */
  async at(...screens: readonly string[]): Promise<string> {
    const selector = screens.map((screen) => `mc-kiosk[data-screen="${screen}"]`).join(', ');
    try {
      await this.#passFeedback(screens);
      await this.page.locator(selector).waitFor({ state: 'attached', timeout: 30_000 });
    } catch (cause) {
      const now = await this.page.locator('mc-kiosk').getAttribute('data-screen');
      throw new Error(`expected ${screens.join(' or ')}, but the kiosk shows ${now ?? 'nothing'}`, { cause });
    }
    const screen = await this.screen();
    await this.onScreen?.(screen, this);
    return screen;
  }

  /** The question at the end of a session is left unanswered by whoever wants to be somewhere else. */
  async #passFeedback(screens: readonly string[]): Promise<void> {
    if (!screens.includes('start') && !screens.includes('home')) return;
    const there = [...screens, 'feedback'].map((screen) => `mc-kiosk[data-screen="${screen}"]`);
    await this.page.locator(there.join(', ')).waitFor({ state: 'attached', timeout: 30_000 });
    if ((await this.screen()) === 'feedback')
      await this.page.locator('[data-action="skip"] mc-button').click();
  }

  /** True when one of these screens comes within the time. */
  async comesTo(screens: string | readonly string[], withinMs: number): Promise<boolean> {
    const selectors = [screens].flat().map((screen) => `mc-kiosk[data-screen="${screen}"]`);
    const there = this.page.locator(selectors.join(', ')).waitFor({ state: 'attached', timeout: withinMs });
    return await there.then(
      () => true,
      () => false,
    );
  }

  /**
   * Shows the scanner something until the kiosk goes to a screen, as a person does: what comes in the moment before the
   * scanner is armed is dropped.
   */
  async holdUp(show: () => Promise<void>, ...screens: readonly string[]): Promise<string> {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await show();
      if (await this.comesTo(screens, 5000)) break;
    }
    return await this.at(...screens);
  }

  async screen(): Promise<string> {
    return (await this.page.locator('mc-kiosk').getAttribute('data-screen')) ?? '';
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  /** The main action, wherever it stands: in the action bar, or as a key of the on-screen keyboard. */
  async goOn(): Promise<void> {
    await this.button(this.t('action.next')).last().click();
  }

  async choose(name: string | RegExp): Promise<void> {
    await this.page.getByRole('radio', { name }).click();
  }

  /** All text of the page, shadow trees and boxes included. */
  async text(): Promise<string> {
    return await deepText(this.page, 'html');
  }

  async axe(): Promise<readonly string[]> {
    return await axeFindings(this.page);
  }

  /** From the door to the screen that waits for a card. */
  async walkToCard(): Promise<void> {
    await this.at('start');
    if (this.language === 'en') await this.press('English');
    await this.page.locator('[data-start]').click();
    await this.at('home');
    await this.page.locator('[data-action="apply"]').click();
    await this.at('info');
    await this.press(this.t('info.start'));
    await this.at('card');
  }

  /** Past the reader of chips, with the values of the code. */
  async skipChip(): Promise<void> {
    await this.at('chip');
    await this.press(this.t('chip.skip'));
    await this.at('confirm');
  }

  /** From the confirmed card to the question of consent. */
  async walkFromFeeToConsent(): Promise<void> {
    await this.at('fee');
    await this.goOn();
    await this.at('review');
    await this.press(this.t('review.yes'));
    await this.at('consent');
  }

  /** Agrees and hands in. */
  async submit(): Promise<void> {
    await this.page.getByRole('checkbox').click();
    await this.press(this.t('consent.submit'));
  }

  /** The case code that stands on the screen. */
  async caseCode(): Promise<string> {
    return (await this.page.locator('[data-case-code]').first().getAttribute('data-case-code')) ?? '';
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
