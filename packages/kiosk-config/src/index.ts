export { checkConfiguration } from './content/check-configuration.ts';
export type { CheckedConfiguration } from './content/check-configuration.ts';
export { configurationSchema } from './content/schema.ts';
export type { Announcement, Configuration, Logo, OpeningHours, Period, Place } from './content/schema.ts';
export { configurationType, mostBytes, signatureAlgorithm } from './seal/format.ts';
export type { SigningKey, VerificationKey } from './seal/format.ts';
export { floorAfter, judgeConfiguration } from './seal/judge-configuration.ts';
export type { Judge, Judgement } from './seal/judge-configuration.ts';
export {
  keyIdOf,
  makeSigningKey,
  parseSigningKey,
  parseVerificationKey,
  verificationKeyOf,
} from './seal/keys.ts';
export { digestOf, openConfiguration } from './seal/open-configuration.ts';
export type { OpenedConfiguration } from './seal/open-configuration.ts';
export { signConfiguration } from './seal/sign-configuration.ts';
