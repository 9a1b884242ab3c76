import type { LocalText } from '@motcua/texts';

/** Where in the work somebody calls an adviser from; the desk puts it into words. */
export type AdviserStep =
  | 'home'
  | 'information'
  | 'card'
  | 'form'
  | 'review'
  | 'submission'
  | 'receipt'
  | 'lookup'
  | 'phone';

/** `POST /v1/adviser-calls`: somebody at a kiosk wants a person. Says where, never who. */
export interface AdviserCallRequest {
  readonly unit: string;
  /** Name of the kiosk. */
  readonly place: string;
  readonly step: AdviserStep;
  /** Id of the procedure that is open. */
  readonly procedure?: string;
}

/** `waiting`: nobody has said to come; `answered`: somebody comes; `over`: helped, cancelled, or nobody asks after it. */
export type AdviserCallState = 'waiting' | 'answered' | 'over';

/** `201` of `POST /v1/adviser-calls`, and `GET /v1/adviser-calls/:id`; `DELETE` cancels. A call nobody asks after ends. */
export interface AdviserCall {
  /** Whoever knows it may ask after the call and cancel it. */
  readonly id: string;
  readonly state: AdviserCallState;
  /** RFC 3339 in UTC. */
  readonly calledAt: string;
  /** How many called in this unit before, and wait still. */
  readonly ahead: number;
  /** Who comes, as the officer put it: `Quầy 3`. */
  readonly answeredBy?: string;
}

/** `GET /v1/officer/adviser-calls` (bearer token): the calls that are not over, the oldest first. */
export interface OfficerAdviserCall extends Omit<AdviserCall, 'ahead'> {
  readonly unit: string;
  readonly place: string;
  readonly step: AdviserStep;
  readonly procedure?: { readonly id: string; readonly name: LocalText };
}
