import type { CaseRecord } from '../cases/case-record.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { cleanPicture } from './clean-picture.ts';
import { composePaper } from './compose-paper.ts';
import { loadPaperFonts } from './fonts.ts';
import type { PaperFonts } from './fonts.ts';
import { renderApplication } from './render-application.ts';

/** The bytes of a file that belongs to a case; undefined when the case has none of this id, or it is gone. */
export type ReadCaseFile = (record: CaseRecord, fileId: string) => Promise<Uint8Array | undefined>;

export interface ApplicationPdfParts {
  readonly catalogue: Catalogue;
  /** Without it a drawn signature is named and not shown. */
  readonly readCaseFile?: ReadCaseFile | undefined;
}

/** Makes the PDF of a case. The same case under the same definition gives the same bytes. */
export type MakeApplicationPdf = (record: CaseRecord) => Promise<Buffer>;

/** Reads the fonts with the first PDF and keeps them. */
export function applicationPdf({ catalogue, readCaseFile }: ApplicationPdfParts): MakeApplicationPdf {
  let fonts: PaperFonts | undefined;
  return async (record) => {
    fonts ??= loadPaperFonts();
    const application = composePaper(record, catalogue);
    const { pictureId } = application.signature;
    const bytes = pictureId === undefined ? undefined : await readCaseFile?.(record, pictureId);
    const picture = bytes === undefined ? undefined : cleanPicture(bytes);
    return renderApplication(application, fonts, picture);
  };
}
