export { sampleConfiguration, sampleLogo } from './sample.ts';
