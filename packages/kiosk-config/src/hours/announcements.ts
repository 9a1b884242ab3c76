import type { Announcement } from '../content/schema.ts';

/** More would not be read. */
const mostAtOnce = 2;

/** What is announced at `now`, in the order of the file; `to` is the first moment after it. */
export function announcementsAt(
  announcements: readonly Announcement[] | undefined,
  now: Date,
): readonly Announcement[] {
  return (announcements ?? [])
    .filter(
      ({ from, to }) =>
        (from === undefined || new Date(from) <= now) && (to === undefined || now < new Date(to)),
    )
    .slice(0, mostAtOnce);
}
