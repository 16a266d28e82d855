/** The site of the first documents alone. */
import { readContent } from '../../src/build/content.ts';
import { makeSite } from '../../src/build/load-site.ts';
import { FIRST_DOCUMENTS } from './first-documents.ts';

const { content } = await readContent(process.cwd());
const bundles = content.bundles.filter((b) => FIRST_DOCUMENTS.has(b.policy.input.id));
const cities = content.cities.filter((c) => bundles.some((b) => b.policy.input.city === c.id));
const units = content.units.filter((u) => cities.some((c) => c.id === u.city));

export const fiveSite = makeSite({ ...content, bundles, cities, units });
