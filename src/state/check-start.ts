/**
 * What the front page's small form puts after `#`: its fields as they stand, as `readCheck` reads them. A field left open is not
 * answered. Values are ids of the site, which need no escaping of their own.
 */
export const startFragment = (fields: Iterable<readonly [name: string, value: string]>): string =>
  new URLSearchParams([...fields].filter(([, value]) => value !== '').map(([name, value]) => [name, value])).toString();
