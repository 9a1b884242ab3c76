import { encode } from 'uqr';

export interface CodePicture {
  readonly caseCode: string;
  readonly title: string;
  /** Further lines under the code. Nothing personal: the picture stays in the device's gallery. */
  readonly lines: readonly string[];
  readonly fileName: string;
}

const widthPx = 900;
const heightPx = 1100;

/** Draws case code and QR as a picture and hands it to the browser as a download. */
export function saveCodePicture(picture: CodePicture): void {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (context === null) return;
  draw(context, picture);
  canvas.toBlob((blob) => {
    if (blob === null) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = picture.fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

function draw(context: CanvasRenderingContext2D, { caseCode, title, lines }: CodePicture): void {
  const font = (weight: number, sizePx: number): string =>
    `${weight} ${sizePx}px "Be Vietnam Pro", "Noto Sans", sans-serif`;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthPx, heightPx);
  context.fillStyle = '#000';
  context.textAlign = 'center';
  const { data, size } = encode(caseCode, { ecc: 'M', border: 0 });
  const moduleSidePx = Math.floor(600 / size);
  const left = (widthPx - moduleSidePx * size) / 2;
  data.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) {
        context.fillRect(left + x * moduleSidePx, 90 + y * moduleSidePx, moduleSidePx, moduleSidePx);
      }
    }),
  );
  const middle = widthPx / 2;
  context.font = font(800, 56);
  context.fillText(caseCode, middle, 800, widthPx - 80);
  context.font = font(600, 34);
  context.fillText(title, middle, 870, widthPx - 80);
  context.font = font(400, 32);
  lines.forEach((line, index) => context.fillText(line, middle, 930 + index * 50, widthPx - 80));
}
