export { KeypadBridge } from './keypad-bridge.ts';
export type { KeypadState } from './keypad-bridge.ts';
export { SimulatedKeypad } from './simulated-keypad.ts';
