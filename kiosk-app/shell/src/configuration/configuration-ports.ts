import type { Unsubscribe } from '@motcua/devices';
import type { Waiting } from '../ports.ts';

/** How a new configuration comes, and what a closed kiosk may do. A kiosk without these stays as it is. */
export interface ConfigurationPorts {
  /** Calls `listener` whenever there is another configuration than the one the page was loaded with. */
  readonly watchConfiguration?: (listener: () => void) => Unsubscribe;
  /** Asks the host to use the new one from here on. True: the page must start anew. Never rejects but on abort. */
  readonly applyConfiguration?: (options: Waiting) => Promise<boolean>;
  /** Tells the host that the screen has come up; until then it may go back to the configuration before. */
  readonly confirmConfiguration?: () => void;
  /** Switches the screen's own light, where something can. The page is black besides. */
  readonly lightDisplay?: (isLit: boolean) => void;
}
