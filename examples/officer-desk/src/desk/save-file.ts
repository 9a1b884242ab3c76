/** Hands bytes to the browser as a download. */
export function saveFile(content: Blob, fileName: string): void {
  const link = document.createElement('a');
  // Whatever the bytes are, the browser only stores them.
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
