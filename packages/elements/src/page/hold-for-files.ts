/** Where a file may still be on its way. */
interface FilesField extends Element {
  readonly busy?: boolean;
  remind?(): void;
}

/** True while a file of these fields is being sent; its field then says so and takes the focus. */
export function holdForFiles(root: ParentNode): boolean {
  const busy = Array.from(root.querySelectorAll<FilesField>('mc-attachment')).find((field) => field.busy);
  busy?.remind?.();
  const groups = Array.from(root.querySelectorAll('mc-group'), ({ shadowRoot }) => shadowRoot);
  return busy !== undefined || groups.some((group) => group !== null && holdForFiles(group));
}
