import { createHash } from 'node:crypto';

/** Name of a file that changes with what it holds: `city.1a2b3c4d.css`. */
export const hashedName = (name: string, body: string, extension: string): string =>
  `${name}.${createHash('sha256').update(body).digest('hex').slice(0, 8)}.${extension}`;
