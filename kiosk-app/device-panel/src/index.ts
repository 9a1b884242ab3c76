export { panelState, startSimulatedDevices } from './devices.ts';
export type { SimulatedDevices, SimulatedDevicesOptions } from './devices.ts';
export { samples } from './samples.ts';
export type { Sample, SampleId } from './samples.ts';
export { startPanelServer } from './server/panel-server.ts';
export type { PanelServer } from './server/panel-server.ts';
export type { ActionAnswer, PanelState, Paper } from './state.ts';
