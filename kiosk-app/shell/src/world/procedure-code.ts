/** In the QR code of a procedure's sheet where a phone can do nothing with it. */
export const procedureCodeOf = (procedureId: string): string => `P.${procedureId}`;

const id = '(?<id>[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?)';
const alone = new RegExp(`^P\\.${id}$`);
/** The address that opens the procedure on a phone: only the procedure is read from it, and nothing of it is opened. */
const address = new RegExp(`^https?://[^\\s#]{1,200}/p/#n\\.${id}\\.\\d{1,8}$`);

/** The procedure that a sheet names, as scanned; undefined when it names none. */
export function parseProcedureCode(text: string): string | undefined {
  const code = text.trim();
  return (alone.exec(code) ?? address.exec(code))?.groups?.['id'];
}
