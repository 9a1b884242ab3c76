import type { HandoffQuestion, Outcome, UploadAnswer } from '@motcua/client';
import type { LocalText } from '@motcua/texts';
import type { Link } from './link.ts';

export type FilesLink = Extract<Link, { readonly kind: 'files' }>;
export type DraftLink = Extract<Link, { readonly kind: 'application' }>;

export interface Waiting {
  readonly signal: AbortSignal;
}

/** What this page needs from the world. `main.ts` makes it from the gateway; tests make it from values. */
export interface PhonePorts {
  /** Which paper is asked for. */
  readonly question: (link: FilesLink, options: Waiting) => Promise<Outcome<HandoffQuestion>>;
  readonly upload: (
    file: File,
    link: FilesLink,
    options: Waiting & { readonly onProgress: (share: number) => void },
  ) => Promise<Outcome<UploadAnswer>>;
  /** Tells the kiosk that these are all. */
  readonly finish: (link: FilesLink, options: Waiting) => Promise<Outcome<unknown>>;
  /** What a unit is called; undefined where nobody can say. */
  readonly unitName: (code: string, options: Waiting) => Promise<LocalText | undefined>;
  /** Takes the draft over and opens it: works once. */
  readonly claim: (link: DraftLink, options: Waiting) => Promise<ClaimOutcome>;
}

export type ClaimOutcome =
  | { readonly code: 'ok'; readonly procedure: string; readonly saved: string }
  /** Taken over before, run out, or never there. */
  | { readonly code: 'gone' }
  /** The key does not open it. */
  | { readonly code: 'locked' }
  | { readonly code: 'unanswered' };
