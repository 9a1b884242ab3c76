import { plainFileName } from '@motcua/wizard';

/** The name in the header `file-name`, percent-encoded; any value gives a name. */
export function fileNameOfHeader(header: string | readonly string[] | undefined): string {
  try {
    return plainFileName(decodeURIComponent(String(header ?? '')));
  } catch {
    return plainFileName('');
  }
}
