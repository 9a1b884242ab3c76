import { fillPlaceholders } from '@motcua/texts';
import { pdfTexts } from '@motcua/texts/pdf';
import type { ApplicationPaper } from './application-paper.ts';
import { paper, sizes, textWidth } from './paper.ts';
import { heightOf, piece } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/**
 * What stands on each page beside the text: its number in the middle of the upper margin from the second page on
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.7), and below from what, by which definition it was made.
 */
export function drawFeet(sheet: Sheet, { caseCode, madeFrom }: ApplicationPaper): void {
  const { document } = sheet;
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(index);
    sheet.artifact(() => {
      const place = { x: paper.left, width: textWidth, size: sizes.foot };
      const top = paper.height - paper.bottom + 14;
      const page = fillPlaceholders(pdfTexts.vi['foot.page'], { page: index + 1, pages: count });
      const draw = (text: string, align: 'left' | 'right', y: number): void => {
        for (const [number, line] of sheet.lines([piece(text)], textWidth, sizes.foot).entries())
          sheet.drawLine(line, { ...place, align }, y + number * heightOf(sizes.foot));
      };
      document
        .lineWidth(0.4)
        .moveTo(paper.left, top - 4)
        .lineTo(paper.left + textWidth, top - 4)
        .stroke('#777777');
      draw(`${pdfTexts.vi['head.caseCode']}: ${caseCode}`, 'left', top);
      draw(page, 'right', top);
      draw(madeFrom, 'left', top + heightOf(sizes.foot));
      if (index > 0) {
        const [number] = sheet.lines([piece(String(index + 1))], textWidth, sizes.body);
        if (number !== undefined)
          sheet.drawLine(number, { ...place, size: sizes.body, align: 'center' }, paper.top - 24);
      }
    });
  }
}
