export { sampleConfiguration, sampleHours, sampleLogo } from './sample.ts';
