// Imported first, so that the gateway is asked before anything else of the script runs.
import { askEarly } from './ask-early.ts';

for (const element of document.querySelectorAll('mc-application')) askEarly(element);
