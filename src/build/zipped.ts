/** Files that scripts of the site alone load: JSON, zipped once, whatever a host makes of it. */
import { gzipSync } from 'fflate';

/** What ends the name of such a file. What ends in `.gz` some servers take for another file in transit, and say so in a header. */
export const ZIPPED = '.gzip';

/**
 * A text as a gzip file. The same text makes the same bytes: no date stands in it; in place of a file's name stands the
 * data version, so that the offline worker tells its build from another's without unzipping it (`src/client/offline/archive.ts`).
 */
export const zipped = (text: string, dataVersion: string): Uint8Array<ArrayBuffer> =>
  gzipSync(new TextEncoder().encode(text), { level: 9, mtime: 0, filename: dataVersion });
