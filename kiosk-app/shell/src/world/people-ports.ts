import { createCareClient } from '@motcua/client';
import { openFeedback } from '@motcua/client/feedback';
import { toVietnamTime } from '@motcua/texts';
import { databases } from '../databases.ts';
import type { ShellPorts } from '../ports.ts';

type PeoplePorts = Pick<ShellPorts, 'callAdviser' | 'adviserCall' | 'cancelAdviserCall' | 'countFeedback'>;

/** Somebody who helps, and what people say at the end; open as long as the page. */
export function createPeoplePorts(options: {
  readonly gateway: string;
  /** Code of the unit the kiosk stands in. */
  readonly unit: string;
  /** The kiosk's name. */
  readonly place: string;
  readonly now: () => Date;
}): PeoplePorts & { readonly waiting: () => Promise<number> } {
  const { gateway, now, place, unit } = options;
  const client = createCareClient({ baseUrl: gateway });
  const feedback = openFeedback({ databaseName: databases.feedback, client });
  return {
    waiting: () => feedback.waiting(),
    callAdviser: (wish, waiting) => client.callAdviser({ ...wish, unit, place }, waiting),
    adviserCall: (id, waiting) => client.adviserCall(id, waiting),
    cancelAdviserCall: (id) => void client.cancelAdviserCall(id),
    countFeedback: (said) => void feedback.add({ ...said, unit, day: toVietnamTime(now()).date }),
  };
}
