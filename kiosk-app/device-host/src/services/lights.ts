import type { LightPattern, LightPlace, Lights } from '@motcua/devices';
import { WatchedValue } from '@motcua/devices';
import {
  flashRates,
  isRecord,
  lightNames,
  names,
  patternOfFlashRate,
  placeOfLight,
} from '@motcua/devices/wire';
import type { CommonStatus, Payload } from '@motcua/devices/wire';
import type { Completion, Service, ServiceCommand } from '../wire/service.ts';
import { toCommonStatus, watchStatusChanges } from './common-status.ts';

type Patterns = Readonly<Partial<Record<LightPlace, LightPattern>>>;

/** Lights that lead the hand as the wire's service `lights` (XFS4IoT Lights). */
export function lightsService(lights: Lights): Service {
  const shown = new WatchedValue<Patterns>({});
  const status = (): CommonStatus => ({
    ...toCommonStatus(lights.state, []),
    lights: Object.fromEntries(
      lights.places.map((place) => [
        lightNames[place],
        { flashRate: flashRates[shown.value[place] ?? 'off'] },
      ]),
    ),
  });
  const set: ServiceCommand = async (payload, { signal }) => {
    const wanted = readPatterns(payload);
    if (wanted === undefined) {
      return { completionCode: 'invalidData', errorDescription: 'lights: { flashRate } each expected' };
    }
    let answer: Completion = { completionCode: 'success' };
    for (const [name, pattern] of wanted) {
      if (signal.aborted) return { completionCode: 'canceled' };
      const place = placeOfLight(name);
      const { code } = place === undefined ? { code: 'unsupported' } : await lights.set(place, pattern);
      if (code === 'lost') return { completionCode: 'deviceNotReady' };
      if (code === 'unsupported' || place === undefined)
        answer = { completionCode: 'commandErrorCode', payload: { errorCode: 'invalidLight' } };
      else shown.set({ ...shown.value, [place]: pattern });
    }
    return answer;
  };
  return {
    name: 'lights',
    resetCommand: names.resetLights,
    commands: new Map([[names.setLight, set]]),
    status,
    capabilities: () => ({
      common: { deviceInformation: [{ modelName: lights.name }] },
      lights: Object.fromEntries(
        lights.places.map((place) => [
          lightNames[place],
          { flashRate: { off: true, slow: true, continuous: true } },
        ]),
      ),
    }),
    watch: (listener) => watchStatusChanges([lights, shown], status, (event) => listener(event)),
  };
}

/** Undefined when a light or its flash rate makes no sense. Fields of the command's own are left out. */
function readPatterns(payload: Payload): readonly (readonly [string, LightPattern])[] | undefined {
  const patterns: [string, LightPattern][] = [];
  for (const [name, value] of Object.entries(payload)) {
    if (name === 'timeout') continue;
    const pattern = isRecord(value) ? patternOfFlashRate(value['flashRate']) : undefined;
    if (pattern === undefined) return undefined;
    patterns.push([name, pattern]);
  }
  return patterns;
}
