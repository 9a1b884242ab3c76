export { openKeptAnswers } from './kept-answers.ts';
export type { KeptAnswers } from './kept-answers.ts';
export { keptGateway } from './kept-gateway.ts';
export type { KeptGateway } from './kept-gateway.ts';
