export { usualKeyMap } from './key-map.ts';
export type { KeyMap } from './key-map.ts';
export { openHidNavigationKeys } from './open-hid-navigation-keys.ts';
export type { HidNavigationKeysOptions, KeypadTransport } from './open-hid-navigation-keys.ts';
