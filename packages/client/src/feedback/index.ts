export { openFeedback } from './open-feedback.ts';
export type { FeedbackBox, FeedbackBoxOptions } from './open-feedback.ts';
