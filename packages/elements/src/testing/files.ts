import { assert } from 'chai';

/** A file that begins as a PDF does, and goes on for so many bytes. */
export function pdf(name: string, moreBytes = 0): File {
  return new File(['%PDF-1.7\n', new Uint8Array(moreBytes)], name, { type: 'application/pdf' });
}

/** Chooses files in an `<mc-attachment>`, as the dialog of the system does. */
export function chooseFiles(attachment: Element, ...files: readonly File[]): void {
  const input = attachment.shadowRoot?.querySelector('input');
  assert.instanceOf(input, HTMLInputElement);
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}
