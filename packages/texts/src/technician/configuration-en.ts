import type { configurationVi } from './configuration-vi.ts';

export const configurationEn: Readonly<Record<keyof typeof configurationVi, string>> = {
  'configuration.title': 'Configuration of the unit',
  'configuration.none': 'None has been taken. The kiosk runs as it was installed.',
  'configuration.in-use': 'Version {version} is in use.',
  'configuration.on-trial': 'Version {version} is being tried; the screen has not yet said that it is up.',
  'configuration.hasExpired':
    'This version has expired. The kiosk still uses it. Ask the operator to sign a new one.',
  'configuration.waits': 'Version {version} waits until nobody uses the kiosk.',
  'configuration.version': 'version {version}',
  'configuration.refused': 'Last refusal, {time} ({source}):',
  'configuration.refused.too-large': 'the file is larger than 512 KiB.',
  'configuration.refused.not-signed': 'this is no signed configuration.',
  'configuration.refused.key-unknown': 'the file was signed with another key than this kiosk has.',
  'configuration.refused.signature-wrong': 'the file was changed after it was signed.',
  'configuration.refused.invalid': 'the signature is right and the content is wrong:',
  'configuration.refused.other-kiosk': 'the file is for another kiosk or unit.',
  'configuration.refused.not-yet':
    'its time has not come. The kiosk will try again. Look at the kiosk’s clock.',
  'configuration.refused.expired': 'the file has expired. Look at the kiosk’s clock.',
  'configuration.refused.older': 'the file is older than what the kiosk has.',
  'configuration.refused.did-not-start':
    'the screen did not come up with it. The kiosk went back to the one before.',
  'configuration.refused.storage': 'the disk cannot be written.',
  'configuration.refused.gateway-unreachable': 'the gateway cannot be reached.',
  'configuration.refused.gateway-refuses': 'the gateway refuses to answer.',
  'configuration.refused.file-unreadable': 'the file cannot be read.',
};
