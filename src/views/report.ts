import type { Site } from './site.ts';

/** Where corrections are sent: the one place to change it. */
export const CORRECTIONS_ADDRESS = 'mailto:corrections@hengce.example';

/** A prefilled report for a fact or clause: named in the subject, its address in the body. */
export function reportUrl({ absoluteUrl, words }: Pick<Site, 'absoluteUrl' | 'words'>, subject: string, path?: string): string {
  // an address may stand in a query as it is, but for what would end it
  const body = path === undefined ? encodeURIComponent(subject) : encodeURI(absoluteUrl(path)).replace(/[#&+?]/g, encodeURIComponent);
  return `${CORRECTIONS_ADDRESS}?subject=${encodeURIComponent(words.corrections.subject(subject))}&body=${body}`;
}
