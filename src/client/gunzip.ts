/** Unzips where the browser cannot: loaded by those that need it. */
import { gunzipSync } from 'fflate';

export const gunzip = (file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => gunzipSync(file);
