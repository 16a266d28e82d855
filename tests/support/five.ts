/** The site of the five documents that the project began with: what is read in these is the same, whatever is added beside them. */
import { readContent } from '../../src/build/content.ts';
import { makeSite } from '../../src/build/load-site.ts';

const FIVE: ReadonlySet<string> = new Set(['wuhu-2018', 'wuhu-2022', 'huainan-2020', 'yangzhou-2022', 'wuhan-2021']);
const { content } = await readContent(process.cwd());
const bundles = content.bundles.filter((b) => FIVE.has(b.policy.input.id));
const cities = content.cities.filter((c) => bundles.some((b) => b.policy.input.city === c.id));
const units = content.units.filter((u) => cities.some((c) => c.id === u.city));

export const fiveSite = makeSite({ ...content, bundles, cities, units });
