import { OfficerAttentionDialog } from '../attention/attention-dialog.ts';
import { OfficerAttention } from '../attention/attention-view.ts';
import { OfficerCareBar } from '../care/care-bar.ts';
import { OfficerFeedback } from '../care/feedback-view.ts';
import { OfficerCaseDetail } from '../case-detail/case-detail.ts';
import { OfficerCaseList } from '../case-list/case-list.ts';
import { OfficerFinishDialog } from '../dialogs/finish-dialog.ts';
import { OfficerReturnDialog } from '../dialogs/return-dialog.ts';
import { OfficerLogin } from '../login/login.ts';
import { OfficerQueueBar } from '../queue/queue-bar.ts';
import { OfficerDesk } from './desk.ts';

customElements.define('officer-login', OfficerLogin);
customElements.define('officer-case-list', OfficerCaseList);
customElements.define('officer-case-detail', OfficerCaseDetail);
customElements.define('officer-return-dialog', OfficerReturnDialog);
customElements.define('officer-finish-dialog', OfficerFinishDialog);
customElements.define('officer-queue', OfficerQueueBar);
customElements.define('officer-care', OfficerCareBar);
customElements.define('officer-feedback', OfficerFeedback);
customElements.define('officer-attention', OfficerAttention);
customElements.define('officer-attention-dialog', OfficerAttentionDialog);
customElements.define('officer-desk', OfficerDesk);

declare global {
  interface HTMLElementTagNameMap {
    'officer-login': OfficerLogin;
    'officer-case-list': OfficerCaseList;
    'officer-case-detail': OfficerCaseDetail;
    'officer-return-dialog': OfficerReturnDialog;
    'officer-finish-dialog': OfficerFinishDialog;
    'officer-queue': OfficerQueueBar;
    'officer-care': OfficerCareBar;
    'officer-feedback': OfficerFeedback;
    'officer-attention': OfficerAttention;
    'officer-attention-dialog': OfficerAttentionDialog;
    'officer-desk': OfficerDesk;
  }
}
