import type { SpeechClient } from '@motcua/devices/wire';
import { longestSentence } from '@motcua/devices/wire';
import type { HostSpeechPort } from '@motcua/speech/engines';
import { isLanguage } from '@motcua/texts';

/** The operating system's synthesiser behind the device host; silent where the host has none. */
export function hostSpeech(coming: Promise<SpeechClient | undefined>): HostSpeechPort {
  let languages: readonly string[] = [];
  void coming.then((client) => client?.watchLanguages((now) => (languages = now)));
  return {
    languages: () => languages.filter(isLanguage),
    longestText: longestSentence,
    make: async (request, { signal }) => {
      const client = await coming;
      const outcome = await client?.speak(request, { signal });
      return outcome?.code === 'made' ? outcome : { code: 'failed' };
    },
  };
}
