import type { Site } from './site.ts';

/** Where corrections are sent: the one place to change it. */
export const CORRECTIONS_ADDRESS = 'mailto:corrections@hengce.example';

/** A text in an address of mail; letters beyond ASCII stand as they are, browsers write them out. */
const inQuery = (text: string): string => encodeURIComponent(text).replace(/(?:%[89A-F][0-9A-F])+/g, decodeURIComponent);

/** A report whose subject names what it is about: the id of a fact is its address too, and says the same wherever the site stands. */
export const reportUrl = ({ words }: Pick<Site, 'words'>, subject: string): string =>
  `${CORRECTIONS_ADDRESS}?subject=${inQuery(words.corrections.subject(subject))}`;
