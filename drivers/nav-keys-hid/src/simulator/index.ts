export { SimulatedKeypad } from './simulated-keypad.ts';
