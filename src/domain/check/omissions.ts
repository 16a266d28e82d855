import type { PolicyBundle } from '../parse/bundle.ts';
import type { Clause } from '../parse/clauses.ts';
import { bare, locate, type Range } from '../text/text.ts';
import type { Add } from './report.ts';

/** Words by which these texts give something. */
const BENEFIT = /奖励|奖补|补助|补贴|资助|优先|减免|保留|给予|予以|贴息|专项资金|支持资金|资金支持|优惠|扶持|激励/;
/** Words by which they bind somebody. */
const DUTY = /应当|不得|必须|原则上|严禁|禁止|允许|\d+个?(?:工作)?日内|月底前/;

/** 《…优惠办法》 names a document and gives nothing. */
const withoutTitles = (words: string): string => words.replace(/《[^《》]*》/g, '');

/** Parts of a clause between semicolons and full stops, with their places. */
function segmentsOf({ text }: Clause): (Range & { readonly words: string })[] {
  let start = 0;
  return text.split(/(?<=[。；])/).map((words) => {
    const own = { words, start, end: start + words.length };
    start = own.end;
    return own;
  });
}

/** Every part of a sentence that gives something or binds somebody is a fact, or listed as none: leaving out is told, as slips are. */
export function checkOmissions({ policy, audit, auditFile }: PolicyBundle, add: Add): void {
  if (policy.input.coding !== 'full') return;
  for (const clause of policy.clauses) {
    // a row of figures is read by its table; a title or a heading names what its clauses say
    if (!/[。；]/.test(clause.text)) continue;
    const facts = [...policy.targets, ...policy.incentives, ...policy.rules].filter((f) => f.fact.clause === clause.id).map((f) => f.range);
    const none = audit.no_facts.flatMap((n) => {
      const at = n.clause === clause.id ? locate(clause.text, n.quote, n.nth) : null;
      return at?.ok === true ? [at.range] : [];
    });
    for (const { words, start, end } of segmentsOf(clause)) {
      const word = (BENEFIT.exec(withoutTitles(words)) ?? DUTY.exec(withoutTitles(words)))?.[0];
      if (word === undefined || [...facts, ...none].some((r) => r.start < end && start < r.end)) continue;
      add(
        'facts',
        `“${word}” in “${bare(words)}” is in no fact`,
        `code what it gives or demands, or list it under no_facts in ${auditFile} with its kind`,
        clause.id,
      );
    }
  }
}
