import type { Site } from './site.ts';

/** Where corrections are sent: the one place to change it. */
export const CORRECTIONS_ADDRESS = 'mailto:corrections@hengce.example';

/** A prefilled report for a fact or clause. */
export function reportUrl({ absoluteUrl, words }: Pick<Site, 'absoluteUrl' | 'words'>, subject: string, path?: string): string {
  const body = path === undefined ? subject : `${subject}\n${absoluteUrl(path)}`;
  return `${CORRECTIONS_ADDRESS}?subject=${encodeURIComponent(words.corrections.subject(subject))}&body=${encodeURIComponent(body)}`;
}
