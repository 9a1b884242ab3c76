import type { TemplateResult } from 'lit';
import type { Screen } from '../screen-of.ts';
import type { View } from '../view.ts';
import { cardScreen } from './card-screen.ts';
import { carryScreen } from './carry-screen.ts';
import { chipFaultScreen, chipReadScreen, chipRefusedScreen } from './chip-end-screens.ts';
import { chipNumberScreen, chipScreen } from './chip-screens.ts';
import { confirmScreen } from './confirm-screen.ts';
import { feedbackReasonScreen, feedbackScreen, feedbackThanksScreen } from './feedback-screens.ts';
import { formScreen } from './form-screen.ts';
import { homeScreen } from './home-screen.ts';
import { infoScreen } from './info-screen.ts';
import { caseLoadingScreen, caseScreen, lookupScreen } from './lookup-screens.ts';
import { keptScreen } from './kept-screen.ts';
import { noPhoneScreen } from './no-phone-screen.ts';
import { phoneFilesScreen } from './phone-files-screen.ts';
import { openingFaultScreen, openingScreen } from './opening-screens.ts';
import { procedureSearchScreen, proceduresScreen } from './procedures-screens.ts';
import { doneScreen, receiptFaultScreen } from './receipt-screens.ts';
import { consentScreen, feeScreen, reviewScreen } from './review-screens.ts';
import { brokenScreen, closedScreen, loadingScreen } from './service-screens.ts';
import { queueFaultScreen, queueLineScreen, queueLinesScreen, queueLoadingScreen } from './queue-screens.ts';
import { darkScreen, outOfHoursScreen } from './out-of-hours-screens.ts';
import { startScreen } from './start-screen.ts';
import { technicianScreen } from './technician-screen.ts';
import { refusedScreen, submittingScreen, unansweredScreen } from './submission-screens.ts';
import { queuePlaceScreen, ticketScreen } from './ticket-screens.ts';

/** @param covered a dialog lies over the screen: everything but the sill is out of reach */
export function renderScreen(view: View, screen: Screen, covered: boolean): TemplateResult {
  switch (screen.name) {
    case 'loading':
      return loadingScreen(view);
    case 'closed':
      return closedScreen(view);
    case 'out-of-hours':
      return outOfHoursScreen(view, covered);
    case 'dark':
      return darkScreen(view);
    case 'broken':
      return brokenScreen(view);
    case 'start':
      return startScreen(view, covered);
    case 'technician':
      return technicianScreen(view);
    case 'home':
      return homeScreen(view, covered, screen.session);
    case 'info':
      return infoScreen(view, covered, screen.session);
    case 'procedures':
      return proceduresScreen(view, covered, screen.procedures);
    case 'procedure-search':
      return procedureSearchScreen(view, covered, screen.procedures);
    case 'procedure-loading':
      return openingScreen(view, covered, screen.opening);
    case 'procedure-fault':
      return openingFaultScreen(view, covered, screen.opening);
    case 'card':
      return cardScreen(view, covered, screen.session);
    case 'chip-number':
      return chipNumberScreen(view, covered, screen.chip);
    case 'chip':
      return chipScreen(view, covered, screen.chip);
    case 'chip-read':
      return chipReadScreen(view, covered, screen.chip);
    case 'chip-refused':
      return chipRefusedScreen(view, covered, screen.chip);
    case 'chip-fault':
      return chipFaultScreen(view, covered, screen.chip);
    case 'confirm':
      return confirmScreen(view, covered, screen.session);
    case 'form':
      return formScreen(view, covered, screen.application, screen.tools);
    case 'fee':
      return feeScreen(view, covered, screen.application);
    case 'review':
      return reviewScreen(view, covered, screen.application);
    case 'phone-files':
      return phoneFilesScreen(view, covered, screen.phoneFiles);
    case 'no-phone':
      return noPhoneScreen(view, covered, screen.phoneFiles);
    case 'carry':
      return carryScreen(view, covered, screen.carry);
    case 'consent':
      return consentScreen(view, covered, screen.application);
    case 'submitting':
      return submittingScreen(view, covered);
    case 'unanswered':
      return unansweredScreen(view, covered, screen.submission);
    case 'refused':
      return refusedScreen(view, covered, screen.submission);
    case 'kept':
      return keptScreen(view, covered, screen.submission);
    case 'printing':
    case 'done':
      return doneScreen(view, covered, screen.receipt);
    case 'receipt-fault':
      return receiptFaultScreen(view, covered, screen.receipt);
    case 'queue-loading':
      return queueLoadingScreen(view, covered, screen.queue);
    case 'queue-lines':
      return queueLinesScreen(view, covered, screen.queue);
    case 'queue-line':
      return queueLineScreen(view, covered, screen.queue);
    case 'queue-fault':
      return queueFaultScreen(view, covered, screen.queue);
    case 'queue-place':
      return queuePlaceScreen(view, covered, screen.queue);
    case 'ticket':
      return ticketScreen(view, covered, screen.queue);
    case 'lookup':
      return lookupScreen(view, covered, screen.lookup);
    case 'case-loading':
      return caseLoadingScreen(view, covered, screen.lookup);
    case 'case':
      return caseScreen(view, covered, screen.lookup);
    case 'feedback':
      return feedbackScreen(view, covered, screen.feedback);
    case 'feedback-reason':
      return feedbackReasonScreen(view, covered, screen.feedback);
    case 'feedback-thanks':
      return feedbackThanksScreen(view, covered, screen.feedback);
    default:
      return screen satisfies never;
  }
}
