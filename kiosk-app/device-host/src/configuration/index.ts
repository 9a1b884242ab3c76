export { configurationHandler, isConfigurationPath, shownConfiguration } from './configuration-handler.ts';
export { ConfigurationKeeper } from './configuration-keeper.ts';
export { configurationSettings } from './configuration-settings.ts';
export type { ConfigurationSettings } from './configuration-settings.ts';
export { openKeptConfiguration, withDevicesOf } from './open-configuration.ts';
export { watchSources } from './watch-sources.ts';
