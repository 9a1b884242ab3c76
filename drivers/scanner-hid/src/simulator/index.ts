export { scanReports } from './scan-reports.ts';
export type { ReportLayout } from './scan-reports.ts';
