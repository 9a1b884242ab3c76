/** What a signature's picture measures, drawn or typed: sharp on paper at 60 mm wide. */
export const signatureWidth = 1200;
export const signatureHeight = 480;

/** The blue of a pen: Vietnamese offices tell an original from a copy by it. */
export const penColor = '#10246e';

/** Writes a name, and that it was typed, as the picture that takes the place of a drawn signature. */
export function drawTypedSignature(canvas: HTMLCanvasElement, name: string, remark: string): void {
  canvas.width = signatureWidth;
  canvas.height = signatureHeight;
  const drawing = canvas.getContext('2d');
  if (drawing === null) return;
  const family = getComputedStyle(canvas).fontFamily;
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, signatureWidth, signatureHeight);
  drawing.fillStyle = penColor;
  drawing.textAlign = 'center';
  drawing.textBaseline = 'middle';
  const widest = signatureWidth * 0.9;
  for (let size = 130; size >= 40; size -= 6) {
    drawing.font = `italic 600 ${size}px ${family}`;
    if (drawing.measureText(name).width <= widest) break;
  }
  drawing.fillText(name, signatureWidth / 2, signatureHeight * 0.44, widest);
  drawing.font = `400 40px ${family}`;
  drawing.fillText(remark, signatureWidth / 2, signatureHeight * 0.82, widest);
}
