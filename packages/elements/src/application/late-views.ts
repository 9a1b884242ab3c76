import '../answers/answers.define.ts';
import '../consent/consent.define.ts';
import '../fee/fee.define.ts';
import '../qr/qr.define.ts';
import '../timeline/timeline.define.ts';

export { doneView } from './done-view.ts';
export { reviewView } from './review-view.ts';
export { sendingView } from './sending-view.ts';
export { Submission } from './submission.ts';
