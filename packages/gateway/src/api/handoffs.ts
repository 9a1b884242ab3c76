import type { AttachmentField } from '@motcua/procedures';
import type { LocalText } from '@motcua/texts';
import type { FileReference } from '@motcua/wizard';

/** Body of `POST /v1/handoffs`: something goes on at a person's own phone. */
export type HandoffRequest =
  | {
      /** The phone sends files for one field. */
      readonly kind: 'files';
      readonly procedure: string;
      /** The version of the definition; the one of today without it. */
      readonly version?: string;
      /** Of an attachment field, or the path of an item's answer. */
      readonly fieldId: string;
      /** Code of the unit that asks: the phone says its name. */
      readonly unit?: string;
      /** Under which its files are held for an application that may have to wait. */
      readonly hold?: string;
    }
  | {
      /** The phone takes the half-filled application over. */
      readonly kind: 'application';
      readonly procedure: string;
      readonly version: string;
      /** Sealed by the client, base64url; the gateway never has the key. */
      readonly sealed: string;
    };

/** `201` of `POST /v1/handoffs` with `kind: 'files'`. The tokens are shown this once. */
export interface FilesHandoff {
  readonly kind: 'files';
  readonly id: string;
  /** Bearer token of whoever asked: waits for files and cancels. */
  readonly kioskToken: string;
  /** Bearer token for the phone: reads what is asked and sends files. */
  readonly phoneToken: string;
  /** RFC 3339 in UTC; from then on the phone can send nothing more. */
  readonly expiresAt: string;
  /** Address of the phone's page, ending in `/p/`; `handoffLink` of the client adds the rest. */
  readonly page: string;
}

/** `201` of `POST /v1/handoffs` with `kind: 'application'`. */
export interface ApplicationHandoff {
  readonly kind: 'application';
  readonly id: string;
  readonly expiresAt: string;
  readonly page: string;
}

/** `open`: files may come; `done`: the person said that these are all; `expired`: its time is over. */
export type HandoffState = 'open' | 'done' | 'expired';

/** `GET /v1/handoffs/:id` with the phone's token: what is asked for. */
export interface HandoffQuestion {
  /** Who asks, where whoever made the hand-off has said it. */
  readonly unit?: { readonly code: string; readonly name: LocalText };
  readonly procedure: { readonly id: string; readonly version: string; readonly name: LocalText };
  readonly field: Pick<AttachmentField, 'label' | 'help' | 'accept' | 'maxFiles' | 'maxBytes' | 'capture'>;
  readonly state: HandoffState;
  /** How many files have come. */
  readonly files: number;
  readonly expiresAt: string;
}

/**
 * `GET /v1/handoffs/:id/files?after=N` with the kiosk's token: the files after the first N, in the order they came. Waits
 * up to 25 s for one; then the list is empty. Over when `state` is not `open` and the list is empty.
 */
export interface HandoffFiles {
  readonly state: HandoffState;
  readonly files: readonly FileReference[];
}

/** `GET /v1/handoffs/:id/taken`: whether a phone has taken the application over. */
export interface HandoffTaken {
  readonly state: 'open' | 'taken' | 'expired';
}

/** `POST /v1/handoffs/:id/claim`: given out once. */
export interface ClaimedDraft {
  readonly procedure: string;
  readonly version: string;
  readonly sealed: string;
}
