/** The officer typed a token. */
export class TokenEvent extends Event {
  static readonly eventName = 'officer-token';
  readonly token: string;

  constructor(token: string) {
    super(TokenEvent.eventName);
    this.token = token;
  }
}

declare global {
  interface HTMLElementEventMap {
    'officer-token': TokenEvent;
  }
}
