import type { Site } from '../views/site.ts';
import { loadSite } from './load-site.ts';

const site = await loadSite();
/** The site's data, made once per build. */
export const getSite = (): Site => site;
