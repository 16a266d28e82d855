import { gunzipSync } from 'node:zlib';

/** What a zipped file of the site holds. */
export const unzipped = (file: Uint8Array): object => JSON.parse(gunzipSync(file).toString('utf8')) as object;
