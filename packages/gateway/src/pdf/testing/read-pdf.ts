import { getDocumentProxy } from 'unpdf';

export interface ReadPdf {
  /** Text of each page, without its foot and page number, and without white space. */
  readonly pages: readonly string[];
  /** All of it. */
  readonly text: string;
  readonly title: string;
  readonly language: string;
  /** Roles of the tags, page by page, in the order they are read. */
  readonly roles: readonly string[];
}

/** Reads a PDF with a reader that did not make it. Throws when it is none. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const { info } = await document.getMetadata();
  const pages: string[] = [];
  const roles: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push(bare(text.slice(0, text.lastIndexOf('Mã hồ sơ:'))));
    collectRoles(await page.getStructTree(), roles);
  }
  const { Title, Language } = info as { readonly Title?: string; readonly Language?: string };
  return { pages, text: pages.join(''), title: Title ?? '', language: Language ?? '', roles };
}

/** Text as two readers agree on it: composed, without white space. */
export const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

function collectRoles(node: unknown, roles: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  const { role, children } = node as { readonly role?: string; readonly children?: readonly unknown[] };
  if (role !== undefined) roles.push(role);
  for (const child of children ?? []) collectRoles(child, roles);
}
