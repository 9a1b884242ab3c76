import { assertNever } from '@motcua/devices';
import { parseScan } from '@motcua/devices/id-card-qr';
import type { IdCardQr } from '@motcua/devices/id-card-qr';
import type { BarcodeReadResult } from '@motcua/devices/wire';
import { parseTicketCode } from '@motcua/client';
import { parseProvisionalNumber } from '@motcua/sealing';
import type { IdCardItems } from '@motcua/wizard';
import type { ScanOutcome } from '../ports.ts';
import { parseProcedureCode } from './procedure-code.ts';

/**
 * Says what a scan is worth to the person at the screen.
 *
 * @param today `YYYY-MM-DD`
 */
export function toScanOutcome(result: BarcodeReadResult, today: string): ScanOutcome {
  switch (result.code) {
    case 'scanned':
      return judge(result.text, today);
    case 'unreadable':
      return { code: 'not-useful', problem: 'unreadable' };
    case 'busy':
    case 'timeout':
      return { code: 'busy' };
    case 'canceled':
    case 'device-lost':
    case 'host-lost':
    case 'failed':
      return { code: 'lost' };
    default:
      return assertNever(result);
  }
}

function judge(text: string, today: string): ScanOutcome {
  const waiting = parseProvisionalNumber(text);
  // The slip of an application that waits leads to its case as a receipt does.
  if (waiting !== undefined) return { code: 'case', caseCode: waiting };
  const ticketCode = parseTicketCode(text);
  if (ticketCode !== undefined) return { code: 'ticket', ticketCode };
  const procedureId = parseProcedureCode(text);
  if (procedureId !== undefined) return { code: 'procedure', procedureId };
  const scanned = parseScan(text, { today });
  switch (scanned.kind) {
    case 'id-card':
      return { code: 'id-card', items: toItems(scanned.card) };
    case 'case-code':
      return { code: 'case', caseCode: scanned.caseCode };
    case 'url':
      return { code: 'not-useful', problem: 'web-address' };
    case 'id-card-damaged':
      return {
        code: 'not-useful',
        problem: scanned.reason === 'birth-date-in-future' ? 'born-in-future' : 'damaged-card',
      };
    case 'unknown':
      return { code: 'not-useful', problem: 'something-else' };
    default:
      return assertNever(scanned);
  }
}

function toItems(card: IdCardQr): IdCardItems {
  const { address, birthDate, fullName, idNumber, issueDate, oldIdNumber, sex } = card;
  return {
    fullName,
    idNumber,
    birthDate,
    sex,
    issueDate,
    ...(address !== '' && { address }),
    ...(oldIdNumber !== undefined && { oldIdNumber }),
  };
}
