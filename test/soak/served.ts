/** What came of some people at the kiosk of the page. */
export interface Served {
  readonly people: number;
  readonly handedIn: number;
  readonly turns: number;
  /** Screen by screen, how often somebody was there last. */
  readonly lastScreens: Readonly<Record<string, number>>;
  /** Seed, way and screen of each visit after which the kiosk did not come back. */
  readonly stuck: readonly string[];
  readonly errors: readonly string[];
}
