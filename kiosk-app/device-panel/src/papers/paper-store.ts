import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WatchedValue } from '@motcua/devices';
import type { Unsubscribe } from '@motcua/devices';
import type { Paper } from '../state.ts';
import { pngSize } from './png-size.ts';

/** The papers in the tray, as PNG files in a folder; they are there again after a restart. */
export interface PaperStore {
  /** Newest first. */
  readonly papers: readonly Paper[];
  /** Calls `listener` with the current papers at once and then on each change. */
  watch(listener: (papers: readonly Paper[]) => void): Unsubscribe;
  /** Resolves when the file is there. The oldest paper above the limit is thrown away. */
  add(png: Uint8Array, printedAt: Date): Promise<Paper>;
  read(id: string): Promise<Uint8Array | undefined>;
}

/** Opens the folder, which is made when it is missing. */
export async function openPaperStore(folder: string, limit = 20): Promise<PaperStore> {
  await mkdir(folder, { recursive: true });
  const papers = new WatchedValue<readonly Paper[]>(await listPapers(folder));
  const fileOf = (id: string): string => join(folder, `${id}.png`);
  let lastAdd: Promise<unknown> = Promise.resolve();

  const add = async (png: Uint8Array, printedAt: Date): Promise<Paper> => {
    const size = pngSize(png);
    if (size === undefined) throw new Error('a paper has to be a PNG');
    const id = freeId(printedAt, papers.value);
    // Written under another name first: a reader sees the whole file or none.
    await writeFile(join(folder, `${id}.part`), png);
    await rename(join(folder, `${id}.part`), fileOf(id));
    const paper: Paper = { id, printedAt: printedAt.toISOString(), ...size };
    const all = [paper, ...papers.value];
    papers.set(all.slice(0, limit));
    await Promise.all(all.slice(limit).map((old) => rm(fileOf(old.id), { force: true })));
    return paper;
  };

  return {
    get papers() {
      return papers.value;
    },
    watch: (listener) => papers.watch(listener),
    add: (png, printedAt) => {
      const adding = lastAdd.then(() => add(png, printedAt));
      lastAdd = adding.catch(() => undefined);
      return adding;
    },
    read: async (id) =>
      papers.value.some((paper) => paper.id === id) ? await readFile(fileOf(id)) : undefined,
  };
}

const idPattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z(?:-\d+)?$/;

function freeId(time: Date, taken: readonly Paper[]): string {
  const base = time.toISOString().replaceAll(/[-:.]/g, '');
  let id = base;
  for (let count = 2; taken.some((paper) => paper.id === id); count += 1) id = `${base}-${count}`;
  return id;
}

async function listPapers(folder: string): Promise<readonly Paper[]> {
  const found: Paper[] = [];
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.png')) continue;
    const id = name.slice(0, -'.png'.length);
    const size = idPattern.test(id) ? pngSize(await readFile(join(folder, name))) : undefined;
    if (size === undefined) continue;
    found.push({ id, printedAt: id.replace(idPattern, '$1-$2-$3T$4:$5:$6.$7Z'), ...size });
  }
  return found.toSorted((a, b) => (a.id < b.id ? 1 : -1));
}
