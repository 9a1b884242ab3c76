// Imported first, so that the gateway is asked before anything else of the script runs.
import { askEarlyForAll } from './ask-early.ts';

askEarlyForAll();
