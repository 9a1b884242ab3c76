import type { Texts } from '../catalogue.ts';
import {
  applicationTexts,
  attachmentTexts,
  catalogTexts,
  elementsTexts,
  infoTexts,
  partsTexts,
  sourceTexts,
  statusTexts,
  suggestionTexts,
} from '../elements/index.ts';
import { errorsTexts } from '../errors/index.ts';
import { hallTexts } from '../hall/index.ts';
import { officerTexts } from '../officer/index.ts';
import { panelTexts } from '../panel/index.ts';
import { pdfTexts } from '../pdf/index.ts';
import { phoneTexts } from '../phone/index.ts';
import { receiptTexts } from '../receipt/index.ts';
import { shellTexts } from '../shell/index.ts';
import { speechTexts } from '../speech/index.ts';
import { technicianTexts } from '../technician/index.ts';

/** Every area of the catalogue. */
export const areas: Readonly<Record<string, Texts<string>>> = {
  application: applicationTexts,
  attachment: attachmentTexts,
  catalog: catalogTexts,
  elements: elementsTexts,
  errors: errorsTexts,
  hall: hallTexts,
  info: infoTexts,
  officer: officerTexts,
  panel: panelTexts,
  parts: partsTexts,
  pdf: pdfTexts,
  phone: phoneTexts,
  receipt: receiptTexts,
  shell: shellTexts,
  source: sourceTexts,
  speech: speechTexts,
  status: statusTexts,
  suggestion: suggestionTexts,
  technician: technicianTexts,
};
