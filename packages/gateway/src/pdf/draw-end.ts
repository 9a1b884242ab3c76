import { fillPlaceholders, toVietnamTime } from '@motcua/texts';
import { pdfTexts } from '@motcua/texts/pdf';
import type { ApplicationPaper } from './application-paper.ts';
import { paper, sizes, textWidth } from './paper.ts';
import { drawParagraph, heightOf, piece } from './sheet.ts';
import type { Sheet, TextPlace } from './sheet.ts';

const texts = pdfTexts.vi;
const pictureHeight = 56;
const pictureWidth = 170;
/** Of the whole block with a name of one line, and a little more. */
const signatureHeight = pictureHeight + 5 * heightOf(sizes.body) + 30;

/** The papers that go along, the declaration, and the signature with place and date, which stays on one page. */
export function drawEnd(sheet: Sheet, application: ApplicationPaper, picture: Buffer | undefined): void {
  const { papers, declarations } = application;
  if (papers.length > 0) {
    sheet.ensure(2 * heightOf(sizes.body) + 4);
    drawParagraph(sheet, [piece(texts['papers.title'])], { size: sizes.body, before: 4, type: 'H2' });
    for (const [index, { label, value }] of papers.entries())
      drawParagraph(sheet, [piece(`${index + 1}. ${label}:`), piece(value, 'italic')], {
        size: sizes.body,
        indent: 14,
        before: 1,
      });
  }
  const statements = declarations.map((text, index) => {
    const isAgreed = index === declarations.length - 1;
    const size = isAgreed ? sizes.table : sizes.body;
    return { text: piece(text, isAgreed ? 'italic' : 'regular'), size, before: index === 0 ? 8 : 4 };
  });
  const height = statements.reduce(
    (sum, { text, size, before }) =>
      sum + before + sheet.lines([text], textWidth, size).length * heightOf(size),
    signatureHeight,
  );
  // Nobody signs a page on which nothing else stands.
  sheet.ensure(Math.min(height, paper.height / 2));
  for (const { text, size, before } of statements) drawParagraph(sheet, [text], { size, before });
  if (sheet.hasReplaced)
    drawParagraph(sheet, [piece(texts['note.replaced'], 'italic')], { size: sizes.note, before: 6 });
  drawSignature(sheet, application, picture);
}

function drawSignature(
  sheet: Sheet,
  { signature, submittedAt }: ApplicationPaper,
  picture: Buffer | undefined,
): void {
  const width = textWidth * 0.56;
  const place: TextPlace = { x: paper.left + textWidth - width, width, size: sizes.body, align: 'center' };
  const how = pictureNote(signature.pictureId, picture);
  const name = sheet.lines([piece(sheet.clean(signature.name), 'bold')], width, sizes.body);
  const where = sheet.lines([piece(dateLine(signature.place, submittedAt), 'italic')], width, sizes.body);
  const text = heightOf(sizes.body) * (where.length + 1 + name.length) + heightOf(sizes.table);
  sheet.y += 10;
  sheet.ensure(Math.min(text + pictureHeight + 12, paper.height / 2));
  const write = (value: string, style: 'bold' | 'italic', size: number): void => {
    const tagged = sheet.tagged(sheet.root, 'P');
    for (const line of sheet.lines([piece(value, style)], width, size)) {
      sheet.ensure(heightOf(size));
      tagged.content(() => sheet.drawLine(line, { ...place, size }, sheet.y));
      sheet.y += heightOf(size);
    }
    tagged.end();
  };
  write(dateLine(signature.place, submittedAt), 'italic', sizes.body);
  write(signature.signer, 'bold', sizes.body);
  write(texts['sign.how'], 'italic', sizes.table);
  if (picture === undefined) {
    sheet.y += pictureHeight / 2 - heightOf(sizes.note) / 2;
    write(how, 'italic', sizes.note);
    sheet.y += pictureHeight / 2 - heightOf(sizes.note) / 2;
  } else {
    drawPicture(sheet, picture, place);
  }
  write(sheet.clean(signature.name), 'bold', sizes.body);
}

const pictureNote = (pictureId: string | undefined, picture: Buffer | undefined): string =>
  pictureId !== undefined && picture === undefined ? texts['sign.noPicture'] : texts['sign.online'];

/** `phường Sài Gòn, ngày 03 tháng 02 năm 2026`: days below 10 and months 1 and 2 with a nought (Phụ lục I, Mục II.4). */
function dateLine(place: string, submittedAt: string): string {
  const [year = '', month = '', day = ''] = toVietnamTime(submittedAt).date.split('-');
  const shortMonth = Number(month) <= 2 ? month : String(Number(month));
  const name = place.slice(0, 1).toLocaleUpperCase('vi') + place.slice(1);
  return fillPlaceholders(texts['sign.place'], { place: name, day, month: shortMonth, year });
}

function drawPicture(sheet: Sheet, picture: Buffer, place: TextPlace): void {
  const figure = sheet.tagged(sheet.root, 'Figure', { alt: texts['sign.picture'] });
  figure.content(() => {
    sheet.document.image(picture, place.x + (place.width - pictureWidth) / 2, sheet.y + 3, {
      fit: [pictureWidth, pictureHeight - 6],
      align: 'center',
      valign: 'center',
    });
  });
  figure.end();
  sheet.y += pictureHeight;
}
