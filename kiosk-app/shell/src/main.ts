import '@fontsource-variable/noto-sans-tc/index.css';
import { fontFiles } from '@motcua/elements/font-files';
import { hostEngine, openSound, recordedEngine, synthesisEngine } from '@motcua/speech/engines';
import { openKeptAnswers } from '@motcua/client/kept';
import { declareFonts } from '@motcua/elements/fonts';
import { parseConfiguration, takesConfiguration } from './configuration/shown-configuration.ts';
import './shell.styles.ts';
import './shell.define.ts';
import { startShell } from './start-shell.ts';
import { parsePlaces } from './places.ts';
import type { WaitingHere } from './technician/waiting-here.ts';
import { createAuxiliaryPorts } from './world/auxiliary-ports.ts';
import { loadRecordings } from './world/load-recordings.ts';
import { createCarePorts } from './world/care-ports.ts';
import { createChime } from './world/chime.ts';
import { createConfigurationPorts } from './world/configuration-ports.ts';
import { createDevicePorts } from './world/device-ports.ts';
import { createGatewayPorts } from './world/gateway-ports.ts';
import { createHandoffPorts } from './world/handoff-ports.ts';
import type { PlaceNames } from '@motcua/suggestions';
import { suggestFor } from './keyboard/suggest-for.ts';
import { usualScreenWidthMm, wearScreenSize } from './physical-size.ts';
import { loadPlaceNames } from './world/place-names.ts';
import { createPeoplePorts } from './world/people-ports.ts';
import { probeOf } from './world/gateway-probe.ts';
import { pauseFor, watchGateway } from './world/network-watch.ts';
import { volumeLimitOf } from './world/limit-volume.ts';
import { createOutboxPorts } from './world/outbox-ports.ts';
import { createQueuePorts } from './world/queue-ports.ts';
import { parseKioskConfig } from './world/kiosk-config.ts';

/** Until a page that could not start is opened anew. */
const startAgainMs = 3000;

/** The kiosk's composition root: real gateway, real device host, this page's clock. */
async function main(): Promise<void> {
  declareFonts(fontFiles);
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  const response = await fetch('config.json', { cache: 'no-store' });
  const json: unknown = await response.json();
  const config = parseKioskConfig(json);
  const configuration = parseConfiguration(json);
  wearScreenSize(config.screenWidthMm ?? usualScreenWidthMm);
  let places: PlaceNames = {};
  // Without them typing goes on, with nothing to offer.
  void loadPlaceNames(config.unit, config.streets).then(
    (loaded) => (places = loaded),
    () => undefined,
  );
  const now = (): Date => new Date();
  const network = watchGateway({ probe: probeOf(config.gateway), pause: pauseFor });
  for (const change of ['online', 'offline']) addEventListener(change, () => network.askNow());
  const answers = openKeptAnswers('motcua-public');
  const { gateway, name: place, unit } = config;
  const restart = (): void => location.reload();
  const auxiliaries = createAuxiliaryPorts({ host: location.origin, token });
  const { waiting: waitingApplications, ...outbox } = createOutboxPorts({ gateway });
  const { waiting: waitingTickets, ...queue } = createQueuePorts({ gateway, unit, network, answers });
  const { waiting: waitingFeedback, ...people } = createPeoplePorts({ gateway, unit, place, now });
  const waiting = async (): Promise<WaitingHere> => ({
    applications: await waitingApplications(),
    tickets: await waitingTickets(),
    feedback: await waitingFeedback(),
  });
  const careWorld = createCarePorts({ host: location.origin, token, restart, waiting });
  startShell({
    configuration,
    extensionCapMs: config.extensionMinutes === undefined ? undefined : config.extensionMinutes * 60_000,
    care: careWorld.care,
    places: parsePlaces(json),
    volumeLimit: volumeLimitOf(json),
    target: document.body,
    suggest: suggestFor(() => places),
    access: {
      ...auxiliaries.access,
      // A person's voice first, where a sentence has been recorded.
      engines: [
        recordedEngine(await loadRecordings()),
        hostEngine(auxiliaries.speech, openSound()),
        synthesisEngine(speechSynthesis),
      ],
      setLights: auxiliaries.setLights,
    },
    ports: {
      ...createGatewayPorts({ gateway, unit, place, configuration, network, answers }),
      ...queue,
      watchNetwork: (listener) => network.watch(listener),
      ...people,
      ...createHandoffPorts({ gateway }),
      ...outbox,
      ...(takesConfiguration(json) &&
        createConfigurationPorts({ host: location.origin, token, digest: configuration.digest })),
      ...createDevicePorts({ host: location.origin, token, now }),
      ...auxiliaries.ports,
      now,
      ...(config.silent !== true && { chime: createChime(volumeLimitOf(json)) }),
      ...careWorld.ports,
      restart,
    },
  });
}

// Before there is a screen nothing can show what went wrong. The host may have gone back to what worked by then.
await main().catch((error: unknown) => {
  console.error(error);
  setTimeout(() => location.reload(), startAgainMs);
});
