import type { PolicyBundle } from '../parse/bundle.ts';
import type { Clause } from '../parse/clauses.ts';
import { placedConditions } from '../schema/condition-leaves.ts';
import { bare, findAll, locate, type Range } from '../text/text.ts';
import type { Add } from './report.ts';

/** Words by which these texts give something. */
const BENEFIT = /奖励|奖补|补助|补贴|资助|优先|减免|保留|给予|予以|贴息|专项资金|支持资金|资金支持|优惠|扶持|激励/;
/** Words by which they bind somebody. */
const DUTY = /应当|不得|必须|原则上|严禁|禁止|允许|\d+个?(?:工作)?日内|月底前/;

/** 《…优惠办法》 names a document and gives nothing. */
const withoutTitles = (words: string): string => words.replace(/《[^《》]*》/g, '');

/** Words that give or set something wherever they stand: each phrase between two commas that has one is looked for. */
const PHRASE =
  /全覆盖|奖[励补]|补[助贴]|资助|贴息|优惠|给予|予以|优先|激励|倾斜|跟投|投向|投资力度|实训|推[荐介]|绿色通道|减税降费|用电价格|电力直接交易|税前列支|容积率|免费|(?:培育|打造|争创|创建|孵化|形成|储备|建成|遴选|汇集|落地|引进|布局建设|建设)(?:和支持)?一批/;

/** Parts of a clause between semicolons and full stops, with their places. */
function partsOf({ text }: Clause, after: RegExp): (Range & { readonly words: string })[] {
  let start = 0;
  return text.split(after).map((words) => {
    const own = { words, start, end: start + words.length };
    start = own.end;
    return own;
  });
}

/** Every part of a sentence that gives something or binds somebody is a fact, or listed as none: leaving out is told, as slips are. */
export function checkOmissions({ policy, audit, auditFile }: PolicyBundle, add: Add): void {
  if (policy.input.coding !== 'full') return;
  // what is carried over from another sentence, a duty or a document that is named is read as well
  const passages = [
    ...policy.input.references,
    ...policy.incentives.flatMap(({ fact }) =>
      [...placedConditions(fact.conditions).map(({ condition }) => condition), ...fact.duties, ...fact.references].map((p) => ({
        quote: p.quote,
        clause: ('clause' in p ? p.clause : undefined) ?? fact.clause,
      })),
    ),
  ];
  for (const clause of policy.clauses) {
    // a row of figures is read by its table; a title or a heading names what its clauses say
    if (!/[。；]/.test(clause.text)) continue;
    const facts = [...policy.targets, ...policy.incentives, ...policy.rules].filter((f) => f.fact.clause === clause.id).map((f) => f.range);
    const others = passages.filter((p) => p.clause === clause.id).flatMap((p) => findAll(clause.text, p.quote));
    const none = audit.no_facts.flatMap((n) => {
      const at = n.clause === clause.id ? locate(clause.text, n.quote, n.nth) : null;
      return at?.ok === true ? [at.range] : [];
    });
    const wordIn = (words: string) => (BENEFIT.exec(words) ?? DUTY.exec(words))?.[0];
    const parts = partsOf(clause, /(?<=[。；])/).map((part) => ({ ...part, word: wordIn(withoutTitles(part.words)), read: [...facts, ...none] }));
    const phrases = partsOf(clause, /(?<=[，。；])/).map((part) => ({
      ...part,
      word: PHRASE.exec(bare(withoutTitles(part.words)))?.[0],
      read: [...facts, ...others, ...none],
    }));
    const told: Range[] = [];
    for (const { words, start, end, word, read } of [...parts, ...phrases]) {
      // a part that is told is not told again for one of its phrases
      if (word === undefined || [...read, ...told].some((r) => r.start < end && start < r.end)) continue;
      told.push({ start, end });
      add(
        'facts',
        `“${word}” in “${bare(words)}” is in no fact`,
        `code what it gives or demands, or list it under no_facts in ${auditFile} with its kind`,
        clause.id,
      );
    }
  }
}
