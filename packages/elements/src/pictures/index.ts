export { doorScene } from './door-scene.ts';
export { mark } from './mark.ts';
export { placeScene } from './place-scene.ts';
export { printerScene } from './printer.ts';
export { scanScene } from './scan-scene.ts';
export { spots } from './spots.ts';
export { trayScene } from './tray-scene.ts';
