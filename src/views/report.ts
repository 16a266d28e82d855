import type { Site } from './site.ts';

/** Where corrections are sent: the one place to change it. */
export const CORRECTIONS_ADDRESS = 'mailto:corrections@hengce.example';

/** A text in an address of mail; letters beyond ASCII stand as they are, browsers write them out. */
const inQuery = (text: string): string => encodeURIComponent(text).replace(/(?:%[89A-F][0-9A-F])+/g, decodeURIComponent);

/** A prefilled report for a fact or clause: named in the subject, its address in the body. */
export function reportUrl({ absoluteUrl, words }: Pick<Site, 'absoluteUrl' | 'words'>, subject: string, path?: string): string {
  // an address may stand in a query as it is, but for what would end it
  const body = path === undefined ? inQuery(subject) : encodeURI(absoluteUrl(path)).replace(/[#&+?]/g, encodeURIComponent);
  return `${CORRECTIONS_ADDRESS}?subject=${inQuery(words.corrections.subject(subject))}&body=${body}`;
}
