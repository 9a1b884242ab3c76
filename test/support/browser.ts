import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';

/** The kiosk's screen and a phone: the two sizes that everything is looked at in. */
export const kioskViewport = { width: 1080, height: 1920 };
export const phoneViewport = { width: 390, height: 844 };

/** Starts Debian's Chromium with a fresh profile. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium: npm test installs it');
  return await chromium.launch({ executablePath, args: [...chromiumArguments] });
}

/** Everything that a page complained about: script errors and refusals of the Content-Security-Policy. */
export function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    // A refused connection is what the fault scenarios are about; the browser logs each one.
    if (message.type() === 'error' && !/Failed to load resource|WebSocket connection to/.test(text))
      complaints.push(text);
  });
  return complaints;
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeFinding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Runs axe over the page as it stands; each finding is one line with the element. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(await axeSource);
  const findings = await page.evaluate<readonly AxeFinding[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })))',
  );
  return findings.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} (${impact}): ${html.slice(0, 160)} — ${failureSummary}`),
  );
}

/**
 * All text below an element, shadow trees and input values included: what `innerText` and `content()` leave out. Made of
 * what is in the document, seen or not, since nothing of a person may stay there either.
 */
export async function deepText(page: Page, selector: string): Promise<string> {
  const text = await page.evaluate<string>(
    `(() => {
      const collect = (node) => {
        if (node instanceof Text) return node.data;
        if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
        const own = node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement ? ' ' + node.value + ' ' : '';
        const trees = node.shadowRoot ? [node.shadowRoot, node] : [node];
        return own + trees.map((tree) => [...tree.childNodes].map(collect).join(' ')).join(' ');
      };
      return [...document.querySelectorAll(${JSON.stringify(selector)})].map(collect).join(' ');
    })()`,
  );
  return text.replaceAll(/\s+/g, ' ').normalize('NFC');
}
