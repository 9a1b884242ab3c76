import { fillPlaceholders } from '@motcua/texts';
import { pdfTexts } from '@motcua/texts/pdf';
import { encode } from 'uqr';
import type { ApplicationPaper } from './application-paper.ts';
import { paper, sizes, textWidth } from './paper.ts';
import { drawParagraph, heightOf, piece } from './sheet.ts';
import type { Sheet, TextPlace } from './sheet.ts';

const texts = pdfTexts.vi;

/** Number of the form, Quốc hiệu and tiêu ngữ, the code with its QR, the title and whom it is addressed to. */
export function drawHead(sheet: Sheet, application: ApplicationPaper): void {
  for (const text of application.formMark)
    drawParagraph(sheet, [piece(text, 'italic')], { size: sizes.note, align: 'right' });
  if (application.formMark.length > 0) sheet.y += 8;
  const top = sheet.y;
  drawCode(sheet, application.caseCode, top);
  sheet.y = top;
  drawState(sheet);
  sheet.y = Math.max(sheet.y, top + paper.qr + 12) + 8;
  drawParagraph(sheet, [piece(application.title, 'bold')], {
    size: sizes.title,
    type: 'H1',
    align: 'center',
  });
  if (application.subtitle !== undefined)
    drawParagraph(sheet, [piece(application.subtitle, 'bold')], { size: sizes.body, align: 'center' });
  sheet.y += 6;
  drawAddressees(sheet, application.addressees);
  sheet.y += 6;
}

function drawState(sheet: Sheet): void {
  const place: TextPlace = { x: paper.left, width: textWidth, size: sizes.state, align: 'center' };
  const tagged = sheet.tagged(sheet.root, 'P');
  const [state] = sheet.lines([piece(texts['head.state'], 'bold')], place.width, sizes.state);
  const [motto] = sheet.lines([piece(texts['head.motto'], 'bold')], place.width, sizes.body);
  if (state === undefined || motto === undefined) throw new Error('a line of text has no lines');
  tagged.content(() => {
    sheet.drawLine(state, place, sheet.y);
    sheet.y += heightOf(sizes.state);
    sheet.drawLine(motto, { ...place, size: sizes.body }, sheet.y);
  });
  tagged.end();
  sheet.y += heightOf(sizes.body) + 1.5;
  const left = place.x + (place.width - motto.width) / 2;
  const y = sheet.y;
  sheet.artifact(
    () =>
      void sheet.document
        .lineWidth(0.8)
        .moveTo(left, y)
        .lineTo(left + motto.width, y)
        .stroke('#000000'),
  );
}

function drawCode(sheet: Sheet, caseCode: string, top: number): void {
  const { data, size } = encode(caseCode, { ecc: 'M', border: 0 });
  const dot = paper.qr / size;
  const alt = fillPlaceholders(texts['head.qr'], { caseCode });
  const figure = sheet.tagged(sheet.root, 'Figure', { alt });
  figure.content(() => {
    const { document } = sheet;
    data.forEach((row, y) => {
      // One box for each run of dots, so that no seams show between them.
      let from = 0;
      while (from < row.length) {
        let to = from;
        while (row[to] === true) to += 1;
        if (to > from) document.rect(paper.left + from * dot, top + y * dot, (to - from) * dot, dot);
        from = Math.max(to, from + 1);
      }
    });
    document.fill('#000000');
  });
  figure.end();
  const text = sheet.tagged(sheet.root, 'P');
  const width = textWidth / 2;
  const [line] = sheet.lines([piece(caseCode)], width, sizes.foot);
  if (line !== undefined)
    text.content(() => sheet.drawLine(line, { x: paper.left, width, size: sizes.foot }, top + paper.qr + 2));
  text.end();
}

function drawAddressees(sheet: Sheet, addressees: readonly string[]): void {
  const [first, ...others] = addressees;
  if (first === undefined) return;
  const label = texts['head.addressee'];
  if (others.length === 0) {
    drawParagraph(sheet, [piece(label), piece(first, 'bold')], { size: sizes.body, align: 'center' });
    return;
  }
  drawParagraph(sheet, [piece(label)], { size: sizes.body, indent: 70 });
  for (const [index, name] of addressees.entries()) {
    const end = index === addressees.length - 1 ? '.' : ';';
    drawParagraph(sheet, [piece(`- ${name}${end}`, 'bold')], { size: sizes.body, indent: 90 });
  }
}
