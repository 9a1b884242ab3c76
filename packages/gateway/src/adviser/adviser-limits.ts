/** A kiosk asks after its call every few seconds; one that has not for so long is gone, and its call with it. */
export const unseenMs = 90_000;

/** A call that kiosks ask after is not written down as seen more often than this. */
export const seenEveryMs = 20_000;

/** Calls that are over are forgotten after this. */
export const keptMs = 24 * 60 * 60_000;
