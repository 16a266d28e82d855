import { titleOf } from '../../domain/corpus/titles.ts';
import { blanks, rungs } from '../../domain/vocabulary.ts';
import { crosswalkRows, isConferredIn, isLevelLess, printedTitles, type CrosswalkRow } from '../crosswalk.ts';
import { heldCities } from '../places.ts';
import type { Site } from '../site.ts';
import { makeHead, makePrintedCell, makePrintedTable, makeRow, type PrintedCell, type PrintedHead, type PrintedTable } from './printed.ts';

/** Printed names a cell lists; of more it tells the number. */
const MOST = 6;
/** Cities a column's head names. */
const MOST_CITIES = 8;

function provinceHead(site: Site, province: string): PrintedHead {
  const { glossary: G, marks, term } = site.words;
  const names = heldCities(site)
    .filter((c) => c.province === province)
    .map(term);
  const text = names.length > MOST_CITIES ? G.andMoreCities(marks.list(names.slice(0, MOST_CITIES)), names.length) : marks.list(names);
  return makeHead(province, { notes: [{ text }] });
}

function rowHead({ words, titles: registry }: Site, { rung, titles }: CrosswalkRow): PrintedHead {
  const { glossary: G, marks, term } = words;
  const entries = titles.map((id) => titleOf(registry, id));
  const step = rung === null ? G.noRung : term(rungs[rung]);
  return makeHead(marks.list(entries.map(term)), {
    badges: entries.map((t) => ({ tone: `rung-${t.rung ?? 'none'}`, text: term(t) })),
    notes: [{ text: [step, titles.length > 1 ? G.oneRung : entries.map((t) => t.conferred_by).join('')].join(' · ') }],
  });
}

function printCell(site: Site, titles: readonly string[], province: string): PrintedCell {
  const { glossary: G, term } = site.words;
  const printed = printedTitles(site, titles, province);
  if (printed.length === 0 && !isConferredIn(site, titles, province))
    return makePrintedCell([], { blank: { kind: 'not_applicable', label: term(blanks.not_applicable), passages: [], count: '' } });
  if (printed.length === 0) {
    const text = titles.some((id) => isLevelLess(titleOf(site.titles, id))) ? G.notCoded : G.notPrinted;
    return makePrintedCell([{ kind: 'text', text, url: null, isCode: false, isQuiet: true }]);
  }
  return makePrintedCell([
    {
      kind: 'links',
      links: printed.slice(0, MOST).map((w) => ({ text: w.text, url: w.url, note: w.isJoint ? `${w.short} · ${G.joint}` : w.short, isQuoted: true })),
      ...(printed.length > MOST ? { more: G.morePrinted(printed.length - MOST) } : {}),
    },
  ]);
}

/** Rungs and titles by provinces: each cell holds the words its documents print, each a link to where they stand. */
export function printCrosswalk(site: Site): PrintedTable {
  const { glossary: G } = site.words;
  const provinces = [...new Set(heldCities(site).map((c) => c.province))];
  return makePrintedTable(
    {
      label: G.crosswalk,
      caption: G.crosswalkCaption,
      looks: ['sticky-rows', 'crosswalk', 'stack-table'],
      corner: G.crosswalkTitle,
      columns: provinces.map((p) => provinceHead(site, p)),
    },
    crosswalkRows(site.titles).map((row) =>
      makeRow(
        rowHead(site, row),
        provinces.map((p) => printCell(site, row.titles, p)),
      ),
    ),
  );
}
