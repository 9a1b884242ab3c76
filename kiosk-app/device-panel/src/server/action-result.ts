import type { ActionAnswer } from '../state.ts';

/** The answer with its HTTP status. */
export interface ActionResult extends ActionAnswer {
  readonly status: 200 | 400 | 404 | 409;
}

export type Body = Readonly<Record<string, unknown>>;

export const done: ActionResult = { status: 200, code: 'done' };

export function invalid(reason: string): ActionResult {
  return { status: 400, code: 'invalid', reason };
}

/** Pulls a cable out or puts it back. */
export async function pullOrPlug(
  { action }: Body,
  strings: { readonly pull: () => unknown; readonly plug: () => unknown },
): Promise<ActionResult> {
  if (action !== 'pull' && action !== 'plug') return invalid('action: pull or plug');
  await strings[action]();
  return done;
}
