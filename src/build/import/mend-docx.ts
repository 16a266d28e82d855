import { strToU8, unzipSync, zipSync } from 'fflate';

const STYLES = 'word/styles.xml';
const NO_STYLES = '<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/**
 * A Word file with a list of styles: programs write files without one, and the reader of Word files fails at their tables.
 * @returns the same bytes where the file has one
 * @throws Error where the bytes are no zip
 */
export function withStyles(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  return STYLES in files ? bytes : zipSync({ ...files, [STYLES]: strToU8(NO_STYLES) });
}
