/** The cities whose lists of gaps are ready, with how many gaps each has; the name of a city leads to what its page prints. */
import { cityUrl } from '../../domain/corpus/addresses.ts';
import type { City } from '../../domain/schema/registries.ts';
import { gapsUrl } from '../../state/gaps-state.ts';
import type { CityGapCounts } from '../city.ts';
import type { Site } from '../site.ts';
import { makeHead, makePrintedTable, makeRow, textCell, type PrintedTable } from './printed.ts';

/** @param cities in their order; those with nothing to compare are left out */
export function printGapCities(
  { words }: Pick<Site, 'words'>,
  cities: readonly { readonly city: City; readonly counts: CityGapCounts | null }[],
): PrintedTable {
  const { gapsPage: P } = words;
  const { kinds } = words.gaps;
  const count = (n: number) => textCell(String(n), { isNumeric: true });
  const heads = [kinds.targets, kinds.incentives, kinds.rules].map((kind) => P.lackingOf(kind));
  return makePrintedTable(
    {
      label: P.byCity,
      caption: P.byCityCaption,
      looks: ['stack-table', 'plain-heads'],
      corner: P.city.head,
      columns: [makeHead(P.document), ...[...heads, P.aheadHead].map((text) => makeHead(text, { isNumeric: true }))],
    },
    cities.flatMap(({ city, counts }) =>
      counts === null
        ? []
        : makeRow(makeHead(words.term(city), { url: `${cityUrl(city.id)}#gaps`, isUnbroken: true }), [
            textCell(counts.my.short, { url: gapsUrl(counts.my.id), isUnbroken: true }),
            ...counts.lacking.map(count),
            count(counts.ahead),
          ]),
    ),
  );
}
