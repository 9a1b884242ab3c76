import { buffer } from 'node:stream/consumers';
import type { ApplicationPaper, Block } from './application-paper.ts';
import { drawEnd } from './draw-end.ts';
import { drawFeet } from './draw-foot.ts';
import { drawFields } from './draw-fields.ts';
import { drawGroup } from './draw-group.ts';
import { drawHead } from './draw-head.ts';
import type { PaperFonts } from './fonts.ts';
import { sizes } from './paper.ts';
import { drawParagraph, heightOf, newSheet, piece } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/**
 * Draws an application as a tagged PDF with text that can be searched. The same paper gives the same bytes. `picture` is
 * a PNG of the drawn signature as {@link cleanPicture} gives it.
 */
export async function renderApplication(
  application: ApplicationPaper,
  fonts: PaperFonts,
  picture?: Buffer,
): Promise<Buffer> {
  const title = `${application.title} ${application.caseCode}`;
  const sheet = newSheet({ title, made: new Date(application.submittedAt), fonts });
  const bytes = buffer(sheet.document);
  drawHead(sheet, application);
  for (const [index, block] of application.blocks.entries()) {
    sheet.ensure(leastHeight(application.blocks.slice(index, index + 3)));
    drawBlock(sheet, block);
  }
  drawEnd(sheet, application, picture);
  drawFeet(sheet, application);
  sheet.root.end();
  sheet.document.end();
  return bytes;
}

function drawBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'part':
      drawParagraph(sheet, [piece(block.text, 'bold')], { size: sizes.body, before: 6, type: 'H2' });
      break;
    case 'heading':
      drawParagraph(sheet, [piece(block.text, 'boldItalic')], {
        size: sizes.body,
        before: 4,
        type: `H${block.level}`,
      });
      sheet.y += 1.5;
      break;
    case 'line':
      drawFields(sheet, block.cells);
      break;
    case 'statement':
      drawParagraph(sheet, [piece(block.text)], { size: sizes.body, before: 2 });
      sheet.y += 2;
      break;
    case 'group':
      drawGroup(sheet, block);
      break;
    default:
      block satisfies never;
  }
}

/** Room for a block and, where it is a heading, for the beginning of what follows: none stands alone at a page's end. */
function leastHeight([block, ...next]: readonly Block[]): number {
  if (block === undefined) return 0;
  const line = heightOf(sizes.body) + 3;
  switch (block.kind) {
    case 'part':
    case 'heading':
      return line + 4 + leastHeight(next);
    case 'group':
      return 6 * line;
    case 'line':
    case 'statement':
      return line;
    default:
      return block satisfies never;
  }
}
