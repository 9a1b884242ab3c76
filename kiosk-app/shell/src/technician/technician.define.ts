import '@motcua/elements/qr';
import { McCare } from './care.ts';
import { McCareDevices } from './sections/devices-section.ts';
import { McCareLogs } from './sections/logs-section.ts';
import { McCareMachine } from './sections/machine-section.ts';
import { McCareNetwork } from './sections/network-section.ts';
import { McCarePaper } from './sections/paper-section.ts';
import { McCareScreen } from './sections/screen-section.ts';
import { McCareSelfTest } from './sections/self-test-section.ts';
import { McCareSound } from './sections/sound-section.ts';

const elements = {
  'mc-care-devices': McCareDevices,
  'mc-care-logs': McCareLogs,
  'mc-care-machine': McCareMachine,
  'mc-care-network': McCareNetwork,
  'mc-care-paper': McCarePaper,
  'mc-care-screen': McCareScreen,
  'mc-care-self-test': McCareSelfTest,
  'mc-care-sound': McCareSound,
  'mc-care': McCare,
} as const;

for (const [name, element] of Object.entries(elements)) {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}

declare global {
  interface HTMLElementTagNameMap {
    'mc-care': McCare;
  }
}

export { McCare };
