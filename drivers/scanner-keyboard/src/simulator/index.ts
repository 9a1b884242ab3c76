export { typedReports } from './typed.ts';
