import type { AudioJack } from '@motcua/devices';
import { longestSentence, names, parseSpeakRequest } from '@motcua/devices/wire';
import type { CommonStatus } from '@motcua/devices/wire';
import type { Voice } from '../voice/voice.ts';
import type { Completion, Service, ServiceCommand } from '../wire/service.ts';
import { toCommonStatus, watchStatusChanges } from './common-status.ts';

/**
 * A voice as the wire's service `speech`: it makes sounds, and whoever asked makes them heard. What is private is made
 * only while this host itself knows of a headset in the jack.
 */
export function speechService(voice: Voice, headset: AudioJack | undefined): Service {
  const status = (): CommonStatus => ({
    ...toCommonStatus(voice.state, []),
    motCuaSpeech: { languages: voice.languages },
  });
  const notPrivate: Completion = {
    completionCode: 'commandErrorCode',
    payload: { errorCode: 'notPrivate' },
  };
  const speak: ServiceCommand = async (payload, { signal }) => {
    const request = parseSpeakRequest(payload);
    if (request === undefined) {
      return {
        completionCode: 'invalidData',
        errorDescription: `text: at most ${longestSentence} characters; language; rate; isPrivate expected`,
      };
    }
    const mayBeHeard = (): boolean => !request.isPrivate || headset?.reading === 'plugged';
    if (!mayBeHeard()) return notPrivate;
    const result = await voice.make(request, { signal });
    switch (result.code) {
      case 'made':
        // The headset may have been pulled out meanwhile.
        if (!mayBeHeard()) return notPrivate;
        return {
          completionCode: 'success',
          payload: { audio: Buffer.from(result.audio).toString('base64') },
        };
      case 'no-voice':
        return { completionCode: 'unsupportedData' };
      case 'lost':
        return { completionCode: 'deviceNotReady' };
      case 'failed':
        return { completionCode: 'hardwareError' };
      case 'canceled':
        return { completionCode: 'canceled' };
      default:
        return result satisfies never;
    }
  };
  return {
    name: 'speech',
    resetCommand: names.resetSpeech,
    commands: new Map([[names.speak, speak]]),
    status,
    capabilities: () => ({ common: { deviceInformation: [{ modelName: voice.name }] } }),
    watch: (listener) => watchStatusChanges([voice], status, (event) => listener(event)),
  };
}
