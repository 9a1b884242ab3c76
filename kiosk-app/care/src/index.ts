export { refusalCodes } from './configuration-report.ts';
export type { ConfigurationReport, RefusalCode } from './configuration-report.ts';
export { waitsLong } from './waiting-report.ts';
export type { WaitingLine, WaitingReport } from './waiting-report.ts';
export { maintenanceActions, selfTestFindings } from './report.ts';
export type {
  DeviceReport,
  EntryResult,
  LocalSettings,
  LogExport,
  LogRecord,
  MachineReport,
  MaintenanceAction,
  MaintenanceOutcome,
  MaintenanceReport,
  NetworkReport,
  SelfTestCheck,
  SelfTestFinding,
  SelfTestReport,
  SelfTestSubject,
  TechnicianReport,
  TestName,
  TestOutcome,
} from './report.ts';
