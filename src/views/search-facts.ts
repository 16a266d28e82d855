import type { IncentiveRecord, TargetRecord } from '../domain/schema/record.ts';
import type { AnswerFact } from '../search/rank/search-index.ts';
import { incentiveText } from './amounts.ts';
import { unitsText } from './cards.ts';
import { incentiveRowUrl, targetRowUrl } from './fact-row.ts';
import type { Site } from './site.ts';

/** A longer sentence is no answer at a glance: its clause stands below. */
const LONGEST_SENTENCE = 240;

function place(site: Site, f: TargetRecord | IncentiveRecord): Pick<AnswerFact, 'sentence' | 'offices'> {
  const text = site.corpus.byClause.get(`${f.policy}#${f.clause}`)?.clause.text ?? '';
  const from = text.indexOf(f.sentence);
  const offices = unitsText(site.words, f.responsible_units);
  return {
    ...(from < 0 || f.sentence.length > LONGEST_SENTENCE ? {} : { sentence: [from, from + f.sentence.length] }),
    ...(offices === '' ? {} : { offices }),
  };
}

const named = (row: string | null): Pick<AnswerFact, 'row'> => (row === null ? {} : { row });

/** As the margin of the reading page says it: what is counted, until when, which titles together, whether it is only striven for. */
function goalTerms({ words: { figure: F, marks }, titles }: Site, t: TargetRecord): string {
  return [...(t.op === 'full' ? [] : [F.basis(t)]), F.period(t), F.joint(t.tiers, titles), F.strive(t)].filter((x) => x !== null).join(marks.comma);
}

/** A goal for a title itself answers for the title; another one for its indicator. */
function targetAnswer(site: Site, t: TargetRecord): AnswerFact[] {
  const value = site.words.figure.text(t);
  if (t.baseline || t.value === null || value === '') return [];
  const subjects =
    t.status !== null && t.status !== 'pool' && t.tiers.length > 0 ? t.tiers.map((x) => `goal/title:${x}`) : [`goal/indicator:${t.indicator_id}`];
  return [
    {
      id: t.id,
      words: subjects,
      what: t.scope === null ? t.indicator : `${t.scope} ${t.indicator}`,
      value,
      terms: goalTerms(site, t),
      ...(t.year === null ? {} : { year: t.year }),
      ...(t.scope === null ? {} : { scope: t.scope }),
      ...place(site, t),
      ...named(targetRowUrl(site, t)),
    },
  ];
}

/** An award for a title attained answers for the title; other money for its event. */
function incentiveAnswer(site: Site, i: IncentiveRecord): AnswerFact[] {
  if (!i.amounts.some((a) => a.value !== null)) return [];
  const subject = i.tier_attained === null ? `money/event:${i.event}` : `money/title:${i.tier_attained}`;
  return [{ id: i.id, words: [subject], what: i.title, value: incentiveText(site, i), ...place(site, i), ...named(incentiveRowUrl(site, i)) }];
}

/** The coded figures of each clause that may answer a question by themselves, by the clause's address. */
export function answerFacts(site: Site): ReadonlyMap<string, readonly AnswerFact[]> {
  const byClause = new Map<string, AnswerFact[]>();
  const add = (f: TargetRecord | IncentiveRecord, answers: readonly AnswerFact[]) => {
    const key = `/policies/${f.policy}/#${f.clause}`;
    if (answers.length > 0) byClause.set(key, [...(byClause.get(key) ?? []), ...answers]);
  };
  for (const t of site.records.targets) add(t, targetAnswer(site, t));
  for (const i of site.records.incentives) add(i, incentiveAnswer(site, i));
  return byClause;
}
