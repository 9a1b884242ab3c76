import type { NavigationKey } from '@motcua/devices';

/** Which usage of the HID keyboard page (0x07) each key sends. */
export type KeyMap = Readonly<Partial<Record<NavigationKey, number>>>;

/** Arrows, Enter and F1: how keypads with five keys and a help key leave the factory, as a rule. */
export const usualKeyMap: KeyMap = {
  up: 0x52,
  down: 0x51,
  left: 0x50,
  right: 0x4f,
  select: 0x28,
  help: 0x3a,
};
