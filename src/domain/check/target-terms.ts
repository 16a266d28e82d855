import { LOCAL_LABEL } from '../corpus/titles.ts';
import { unitMeaning } from '../number/units.ts';
import { documentDate } from '../corpus/document-date.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import type { TargetInput } from '../schema/target.ts';
import type { Title } from '../schema/title.ts';
import { withoutOthers } from '../text/name-places.ts';
import { GOAL_VERBS, MORE_GOAL_VERBS, OWN_PREDICATE } from '../text/goal-verbs.ts';
import { bare } from '../text/text.ts';
import { addTo, factWords } from './fact-words.ts';
import type { Add } from './report.ts';
import { printsRung } from './title-words.ts';

/** Where the terms of a target are printed: around its quote, or, of a cell, in its column's head, its row and the words of its table. */
interface Printed {
  /** The words that hold the figure. */
  readonly quote: string;
  /** From the last stop, semicolon or comma to the figure. */
  readonly phrase: string;
  /** From the head of the sentence to the figure. */
  readonly before: string;
  readonly sentence: string;
  /** Titles above. */
  readonly heads: string;
  /** All of the clause, for a cell all of its annex. */
  readonly clause: string;
  readonly isCell: boolean;
}

function printedOf(policy: ParsedPolicy, target: PlacedFact<TargetInput>): Printed {
  const { clause, quote, before, sentence, heads } = factWords(policy, target);
  const { cell } = target;
  if (cell === null || clause === undefined) {
    const phrase = quote.length < before.length ? `${/[^，；。]*$/.exec(before.slice(0, -quote.length))?.[0] ?? ''}${quote}` : quote;
    return { quote, phrase, before, sentence, heads, clause: bare(clause?.text ?? ''), isCell: false };
  }
  const column = clause.pieces.find((p) => p.start === cell.start)?.column;
  const inTable = policy.clauses.filter((c) => c.table === clause.table && c.kind === 'row');
  const head = inTable[0];
  const piece = head?.pieces.find((p) => p.column === column);
  const above = head === undefined || piece === undefined ? '' : bare(head.text.slice(piece.start, piece.end));
  const annex = policy.clauses.filter((c) => c.id === clause.parent || c.parent === clause.parent).map((c) => bare(c.text));
  return { quote: above, phrase: above, before: above, sentence: above + bare(clause.text), heads, clause: annex.join('\n'), isCell: true };
}

type Report = ReturnType<typeof addTo>;
const yearsIn = (words: string) => Array.from(words.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d|\.\d|\s*(?:[万亿]|元|家|户|个|项|件|%|％))/g), (m) => Number(m[0]));

/** Words of what there is already. */
const NOW = /目前|现有|已(?:有|建成|培育|认定|累计|形成|拥有|完成|实现|达)/;

/** The years of a target are printed beside it: in its sentence or the head of its column; else in the titles above. */
function checkYears({ year, from, baseline }: TargetInput, { before, sentence, quote, heads, isCell }: Printed, on: string, report: Report): void {
  const near = yearsIn(isCell ? quote : sentence);
  const all = near.length > 0 ? near : yearsIn(heads);
  if (year !== null && !all.includes(year))
    report('year', `the year ${year} is not printed at its place`, 'give the year that the sentence, the column’s head or the title above prints');
  if (year === null && near.length > 0 && !isCell && yearsIn(before).length > 0)
    report('year', `${String(near[0])} is printed in the sentence`, 'give the year the target is for');
  if (isCell && year !== null && near.length > 0 && year !== Math.max(...near))
    report('year', `the column’s head prints ${near.join(', ')}`, 'the last year of the column is the target’s');
  if (from !== null && !all.includes(from)) report('from', `the year ${from} is not printed at its place`, 'give the first year of the period as printed');
  if (from !== null && !isCell && near.length > 0 && !new RegExp(`${from}年?[-－—–~至到]`).test(sentence))
    report('from', `nothing says that a period begins with ${from}`, 'drop from: the year alone is printed');
  if (isCell && from !== null && near.length > 0 && from !== Math.min(...near))
    report('from', `the column’s head prints ${near.join(', ')}`, 'a period begins with its first year');
  const isPast = year !== null && year < Number(on.slice(0, 4));
  // 现有312家 tells what there is, and no year
  const isTold = year === null && NOW.test(before);
  if (baseline !== isPast && !(baseline && isTold))
    report(
      'baseline',
      baseline ? 'a goal lies ahead of the document' : `${String(year)} lies before the document: it is an actual`,
      `set baseline ${String(!baseline)}`,
    );
}

const EACHES: Readonly<Record<NonNullable<TargetInput['each']>, RegExp>> = { year: /每年|逐年|年度/, year_average: /年均/ };
const PERS: Readonly<Record<string, RegExp>> = {
  firm: /每[户家]|户均|每个?企业/,
  chain: /每条/,
  town: /专业镇/,
  person: /每[名人位]|人均/,
  item: /每[件个项]/,
  project: /每个?项目/,
};

/** 每年, 每条, 力争 and the like are coded where they govern the figure, and nowhere else. */
function checkGoverning(fact: TargetInput, { quote, phrase, before, sentence, isCell, clause }: Printed, report: Report): void {
  const { each, per, commitment } = fact;
  const segment = /[^。；]*$/.exec(before)?.[0] ?? '';
  const whole = isCell ? sentence : before;
  if (each !== null && !EACHES[each].test(whole)) report('each', `nothing says "${each}"`, 'drop each, or widen the quote');
  const printed = each === null ? /每年|年均(?!增速)/.exec(isCell ? '' : phrase)?.[0] : undefined;
  if (printed !== undefined) report('each', `“${printed}” governs it`, `set each ${printed === '年均' ? 'year_average' : 'year'}`);
  const asked = per === null ? undefined : PERS[per];
  if (asked !== undefined && !asked.test(isCell ? sentence : per === 'town' ? sentence : quote))
    report('per', `nothing says per ${per ?? ''}`, 'drop per, or widen the quote');
  const isPer = /每(?:[户家条]|个镇)|户均拥有/.exec(isCell ? '' : quote)?.[0];
  if (per === null && isPer !== undefined) report('per', `“${isPer}” is printed`, 'say what the number is meant per');
  if (per === null && !isCell && /专业镇(?:建立健全|都|均)/.test(sentence)) report('per', 'the number is meant for each town', 'set per town');
  const strives = /力争|争创|努力|争取/;
  if (commitment === 'strive' && !strives.test(isCell ? clause : before)) report('commitment', 'no 力争 or 争创 governs it', 'set commitment plain');
  const strive = isCell ? null : (strives.exec(phrase) ?? /力争/.exec(segment));
  if (commitment === 'plain' && strive !== null) report('commitment', `“${strive[0]}” governs it`, 'set commitment strive');
}

function checkVerb({ verb, indicator }: TargetInput, { quote, phrase, before, sentence, clause, isCell }: Printed, report: Report): void {
  if (verb !== null && !(isCell ? clause + sentence : sentence).includes(bare(verb)))
    report('verb', `“${verb}” does not stand in the sentence`, 'give the verb that governs the figure');
  if (verb !== null && bare(verb).length < 2) report('verb', `“${verb}” is half a word`, 'give the whole verb');
  if (isCell) return;
  const rest = phrase.split(bare(indicator))[0] ?? '';
  const found = GOAL_VERBS.exec(rest)?.[0];
  const more = MORE_GOAL_VERBS.exec(phrase.replace(bare(indicator), '〇'))?.[0];
  // 争创省级…600家，国家级…50家: the verb ahead governs what follows in the list
  const ahead = OWN_PREDICATE.test(phrase) ? undefined : GOAL_VERBS.exec(before.slice(0, before.length - phrase.length))?.[0];
  const governs = found ?? more ?? ahead;
  if (verb === null && governs !== undefined) report('verb', `“${governs}” governs it`, 'give the printed verb');
  if (verb !== null && !phrase.includes(bare(verb)) && found !== undefined && !bare(verb).includes(found))
    report('verb', `“${found}” stands nearer than “${verb}”`, 'give the verb that governs the figure');
  if (!quote.includes(bare(indicator)) && !phrase.includes(bare(indicator)))
    report('indicator', `“${indicator}” does not stand in the quote`, 'widen the quote, or name it as printed there');
}

const POOL = /库|苗圃|储备|后备|培育对象/;

function checkScope(policy: ParsedPolicy, { fact, cell }: PlacedFact<TargetInput>, { sentence, heads }: Printed, report: Report): void {
  if (fact.scope !== null && !`${heads}${sentence}`.includes(bare(fact.scope)))
    report('scope', `“${fact.scope}” does not stand in the sentence`, 'drop the scope, or copy the printed words');
  if (cell === null) return;
  const table = policy.input.tables.find(
    (t) => t.rows.some((r) => fact.id.startsWith(`${policy.input.id}-${t.id}-${r.key}-`)) && t.rows.some((r) => r.covers === 'whole'),
  );
  const row = table?.rows.find((r) => table.columns.some((c) => fact.id === `${policy.input.id}-${table.id}-${r.key}-${c.key}`));
  if (row === undefined) return;
  const expected = row.covers === 'whole' ? null : row.label;
  if (fact.scope !== expected) report('scope', `the row is “${row.label}”`, expected === null ? 'the whole has no scope' : `set scope ${expected}`);
}

const TITLED = /(?:专精特新|小巨人|单项冠军)[”]?(?:“小巨人”|小巨人)?(?:中小)?(?:企业)?/;

/** Whether a figure is that of titled firms: they are named beside the indicator, or a share, a coverage or a listing is theirs. */
function isOfTitled({ indicator, basis, op }: TargetInput, quote: string, isCell: boolean): boolean {
  if (isCell) return false;
  const name = bare(indicator);
  const isShare = basis === 'ratio' || basis === 'coverage' || op === 'full';
  // a share may be told in a phrase of its own, after the phrase that says whose it is
  if (TITLED.test((isShare ? quote : (/[^，；]*$/.exec(quote)?.[0] ?? '')).replace(name, ''))) return true;
  return (isShare || /上市|挂牌/.test(name)) && TITLED.test(name);
}

/** Titles that a target counts are printed with their step; what a pool holds is no title. */
function checkTargetTitles(fact: TargetInput, { quote, sentence, clause, isCell }: Printed, titles: ReadonlyMap<string, Title>, report: Report): void {
  const words = isCell ? sentence + bare(fact.indicator) : quote + bare(fact.indicator);
  // a local name that ends as a title does names none
  const named = withoutOthers(
    words,
    [...titles.keys()].filter((id) => id !== LOCAL_LABEL),
    titles,
  );
  for (const id of fact.tiers) {
    const title = titles.get(id);
    if (title === undefined || id === LOCAL_LABEL) continue;
    if (!printsRung(title, words)) report('tiers', `the words print no step of "${id}"`, 'count the title that is printed');
    else if (!namesTitle(id, named)) report('tiers', `the words do not name "${id}"`, 'count the title that is printed');
  }
  for (const id of fact.pool_for)
    if (!namesTitle(id, clause + words)) report('pool_for', `the clause does not name "${id}"`, 'list the titles that the text says the pool prepares for');
  const name = bare(fact.indicator);
  if (fact.tiers.length === 0 && fact.pool_for.length === 0 && isOfTitled(fact, quote, isCell))
    report('tiers', 'the words say whose figure it is, and no title is coded', 'list the title that they name');
  const step = /(?:国家|省|(?<![上全])市)级?(?=[“]?(?:专精特新|制造业单项|单项冠军))/g;
  for (const [printed] of name.matchAll(step)) {
    const rung = printed.startsWith('国') ? 'national' : printed.startsWith('省') ? 'provincial' : 'municipal';
    const counted = [...fact.tiers, ...fact.pool_for].map((id) => titles.get(id)?.rung);
    if (fact.tiers.length > 0 && !counted.includes(rung))
      report('tiers', `“${printed}” is printed and no ${rung} title is counted`, 'list the title that is printed');
  }
  if ([name, isCell ? '' : quote].some((w) => /省级?以上[^，。；]*小巨人/.test(w)) && (fact.tiers.length === 1 || TITLED.test(name)) && fact.tiers.length < 2)
    report('tiers', 'both steps are printed', 'list the national title and the provincial one');
  if (/小巨人.*和.*单项冠军/.test(name) && fact.tiers.length < 2) report('tiers', 'two titles are printed', 'list both');
  if (fact.status === 'titled' && POOL.test(name)) report('status', `“${fact.indicator}” is a pool`, 'set status pool');
  if (fact.status === 'pool' && !POOL.test(isCell ? words + quote : words)) report('status', 'no pool is printed', 'set status titled');
}

const NAMED: readonly (readonly [RegExp, RegExp])[] = [
  [/little-giant/, /小巨人|苗圃|在库|入库/],
  [/national-champion/, /单项冠军/],
  [/provincial-champion/, /冠军/],
  [/high-tech/, /高新技术/],
  [/tech-sme/, /科技型/],
  [/srdi/, /专精特新|培育|在库|苗圃|入库/],
  [/growth-micro/, /成长型/],
];
const namesTitle = (id: string, words: string) => NAMED.find(([ids]) => ids.test(id))?.[1].test(words) ?? true;

const BASES: Readonly<Record<string, RegExp>> = {
  flow: /新|净增|每年|年均|招引|引进|认定|报告期内/,
  stock: /在库|年末|期末|年底|拥有|库|储备|累计|达到|存量/,
  ratio: /率|占|比|户均|增速|年均(?:增长|递增)/,
  coverage: /全|每/,
};

/** What the reading of the basis rests on stands where it is said to, and says this basis. */
function checkBasis(fact: TargetInput, document: string, { sentence, quote, phrase, clause, isCell }: Printed, report: Report): void {
  const { basis, basis_evidence: evidence } = fact;
  if (fact.each !== null && basis !== 'flow' && basis !== 'ratio') report('basis', 'what is set for every year is a flow', 'set basis flow');
  const plain = phrase.replace(bare(fact.indicator), '');
  const isNew = /新增|净增|每年|年均新/.exec(plain)?.[0];
  if (basis === 'unclear' && isNew !== undefined) report('basis', `“${isNew}” is printed`, 'set basis flow');
  if (basis === 'unclear' && !isCell && /占比|比重|增速|率(?!先|领)/.test(bare(fact.indicator)))
    report('basis', `“${fact.indicator}” is a share`, 'set basis ratio');
  if (basis === 'unclear' && (fact.op === 'full' || /为每[户家]|对全部/.test(quote))) report('basis', 'all are to be covered', 'set basis coverage');
  if (basis === 'coverage' && !/全覆盖|全部|全面|每[户家]|全$/.test(sentence))
    report('basis', 'nothing says that all are covered', 'set the basis that is printed');
  if (evidence === null) return;
  const reason = bare(evidence.reason);
  const quoted = Array.from(reason.matchAll(/“([^“”]*(?:“[^“”]*”[^“”]*)*)”/g), (m) => (m[1] ?? '').replace(/[‘]/g, '“').replace(/[’]/g, '”'));
  const parts = (quoted.length > 0 ? quoted : [reason.replace(/（[^）]*）/g, '')]).flatMap((p) => p.split(/…+/)).filter((p) => p !== '');
  const place = evidence.kind === 'printed' ? (isCell ? `${clause}\n${sentence}` : clause) : document;
  const standing = parts.filter((p) => place.includes(p));
  if (evidence.kind === 'printed' ? standing.length < parts.length : standing.length === 0)
    report(
      'basis_evidence',
      `“${parts.find((p) => !standing.includes(p)) ?? reason}” does not stand ${evidence.kind === 'printed' ? 'where the target does' : 'in the document'}`,
      'copy the words it rests on, or say what it is inferred from in “”',
    );
  if (evidence.kind === 'inferred' && parts.length > 0 && !isCell && evidence.reason.length < 12)
    report('basis_evidence', 'an inference names the passage it rests on', 'say which passage, in Chinese');
  const asked = BASES[basis];
  if (asked !== undefined && !asked.test(evidence.kind === 'printed' ? parts.join('') : reason))
    report('basis', `“${evidence.reason}” says nothing of "${basis}"`, 'set the basis that the words say');
  if (evidence.kind === 'inferred' && basis !== 'stock' && reason.includes('存量')) report('basis', 'its evidence speaks of a stock', 'set basis stock');
  const strong =
    evidence.kind === 'printed'
      ? Object.entries({
          flow: /新增|净增|每年|招引|引进|新认定|新增值/,
          stock: /在库|年末|储备|拥有|培育库/,
          ratio: /占比|比重|户均|首贷率|续贷率|增速/,
        }).find(([, w]) => w.test(parts.join('')))
      : undefined;
  if (strong !== undefined && strong[0] !== basis && !(strong[0] === 'flow' && /在库|年末/.test(reason)) && !(basis === 'coverage' && fact.op === 'full'))
    report('basis', `“${evidence.reason}” says "${strong[0]}", not "${basis}"`, `set basis ${strong[0]}`);
}

/** A cell’s unit is the one that its row’s label prints in brackets; a row that is no place names what it counts. */
function checkCellNames(policy: ParsedPolicy, fact: TargetInput, { sentence, heads }: Printed, report: Report): void {
  const printed = Array.from(sentence.matchAll(/（([^（）]{1,3})）/g), (m) => m[1] ?? '').filter((u) => unitMeaning(u) !== null);
  if (fact.unit !== null && printed.length > 0 && !printed.includes(bare(fact.unit)))
    report('unit', `“（${printed.join('、')}）” is printed, not “${fact.unit}”`, 'use the printed unit');
  const isPlace =
    fact.scope !== null ||
    policy.input.tables.some((t) => t.rows.some((r) => r.covers === 'whole' && fact.id.startsWith(`${policy.input.id}-${t.id}-${r.key}-`)));
  const name = bare(fact.indicator).replace(/数$/, '');
  if (!isPlace && !`${sentence}\n${heads}`.includes(name))
    report('indicator', `“${fact.indicator}” stands neither in the row nor above it`, 'name it as the row or the table’s head does');
}

const documents = new WeakMap<ParsedPolicy['clauses'], string>();
function textOf({ clauses }: ParsedPolicy): string {
  const text = documents.get(clauses) ?? clauses.map((c) => bare(c.text)).join('\n');
  documents.set(clauses, text);
  return text;
}

/** Year, period, verb, circle, basis and titles of a target are printed where it stands. */
export function checkTargetTerms(policy: ParsedPolicy, target: PlacedFact<TargetInput>, titles: ReadonlyMap<string, Title>, add: Add): void {
  const { fact } = target;
  const printed = printedOf(policy, target);
  const report = addTo(add, target);
  checkYears(fact, printed, documentDate(policy.input), report);
  checkGoverning(fact, printed, report);
  checkVerb(fact, printed, report);
  checkScope(policy, target, printed, report);
  checkTargetTitles(fact, printed, titles, report);
  checkBasis(fact, textOf(policy), printed, report);
  if (printed.isCell) checkCellNames(policy, fact, printed, report);
}
