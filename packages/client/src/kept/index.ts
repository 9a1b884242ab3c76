export { openKeptAnswers } from './kept-answers.ts';
export { keptGateway } from './kept-gateway.ts';
export type { KeptAnswers, KeptGateway } from './kept-gateway.ts';
