import type { ParsedPolicy } from '../parse/policy.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { bare } from '../text/text.ts';
import { namedByKind, namedInMarks } from '../text/named-documents.ts';
import { standing } from '../text/words.ts';
import { clauseWords, type ClauseWords } from './clause-words.ts';
import type { Add } from './report.ts';

type Reference = Omit<IncentiveInput['references'][number], 'clause'> & { readonly clause?: string | undefined };

/** Words by which a text carries out another, or takes sums from it. */
const RELATIONS: Readonly<Record<string, RegExp>> = {
  implements: /根据|按照|依据|落实|贯彻|实施|执行|推进|关于|为|计划|制定|方案|政策/,
  amount_in: /按|落实|享受|参照|政策|规定|奖/,
  tops_up: /基础上/,
  annex: /附件/,
};
const NUMBER = /[\p{Script=Han}]{2,8}〔\d{4}〕\d+号/u;

/** Verbs that only name a text, and those by which one is carried out; 实施 and 落实 are said of both. */
const NAMED = /(?:列入|进入|参与|印发|制定|申报|纳入)$/;
const CARRIED_OUT = /(?:根据|按照|依据|贯彻|执行|大力实施)$/;

/** What governs a title: the words before it, past other titles of the same list. */
const governing = (text: string, quote: string, name: string): string => {
  const at = text.indexOf(name, Math.max(0, text.indexOf(quote)));
  return text.slice(Math.max(0, at - 60), Math.max(0, at)).replace(/(?:[《“][^《》“”]*[》”][、和]?|[《“]|\p{Script=Han}{2,3}省?(?=[“《]?$))+$/u, '');
};

/** The name without brackets and the editor’s own （原文未写明…）. */
const nameOf = (title: string) =>
  bare(title)
    .replace(/（原文[^（）]*）/g, '')
    .replace(/[《》]/g, '');

/** A name in 《》 or without, and after it the editor’s own note of what is not printed. */
const FORM = /^(?:《[^《》]+》|[^《》]+?)(?:（原文未写明[^（）]+）)?$/;

/** What is wrong with how a title is written; null where nothing is. */
function formBreach(title: string): string | null {
  const written = bare(title);
  if (!FORM.test(written)) return 'is written with marks at the wrong place';
  return /原文|未写明|[（(]$/.test(written.replace(/（原文未写明[^（）]+）$/, '')) ? 'has a note that is not “（原文未写明…）”' : null;
}

/** Whether all words of a name stand in its quote; of one that the text shortens, its own name in “” there and the rest beside it. */
function nameStands(name: string, words: string, { text, edges }: ClauseWords): boolean {
  if (words.includes(name)) return true;
  const inner = /“[^“”]+”/.exec(name)?.[0];
  return inner !== undefined && words.includes(inner) && name.split(inner).every((part) => part === '' || standing(text, edges, part) === 'whole');
}

/** A document that is named stands in its quote, with its number, and is named for what its words say. */
export function checkReferenceWords(policy: ParsedPolicy, add: Add): void {
  const check = (path: string, { title, number, relation, quote, clause }: Reference, own: string | undefined, fact: IncentiveInput | null) => {
    const at = clause ?? own;
    const words = bare(quote).replace(/[《》]/g, '');
    const around = clauseWords(policy.clauseById.get(at ?? ''));
    const { text } = around;
    const name = nameOf(title);
    const form = formBreach(title);
    if (form !== null) add(`${path}.title`, `“${title}” ${form}`, 'copy the title as printed, in its 《》; an editor’s note reads （原文未写明…）', at);
    else if (!nameStands(name, words, around))
      add(`${path}.title`, `“${title}” does not stand in its quote`, 'copy the title as printed, and quote it whole', at);
    else if (standing(text, around.edges, name) === 'torn') add(`${path}.title`, `“${title}” begins or breaks off inside a word`, 'copy the whole name', at);
    const printed = NUMBER.exec(bare(quote))?.[0] ?? null;
    if (number !== null && !bare(quote).includes(bare(number)))
      add(`${path}.number`, `“${number}” does not stand in its quote`, 'quote the number, or drop it', at);
    if (number === null && printed !== null) add(`${path}.number`, `“${printed}” is printed`, 'give the number', at);
    const isOnTop = bare(quote).includes('基础上');
    // 除享受上级补助外，再给予: on top as well
    const isBeside = relation === 'tops_up' && /^除.*外$/.test(bare(quote));
    if (isOnTop !== (relation === 'tops_up') && !isBeside)
      add(`${path}.relation`, isOnTop ? '“基础上” is printed' : 'no “基础上” is printed', `set relation ${isOnTop ? 'tops_up' : 'what its words say'}`, at);
    const verb = governing(text, bare(quote), name);
    if (relation !== 'cites' && NAMED.test(verb)) add(`${path}.relation`, `“${NAMED.exec(verb)?.[0] ?? ''}” only names it`, 'set relation cites', at);
    if (relation === 'cites' && fact === null && CARRIED_OUT.test(verb))
      add(`${path}.relation`, `“${CARRIED_OUT.exec(verb)?.[0] ?? ''}” carries it out`, 'set relation implements', at);
    if (fact === null && relation === 'amount_in')
      add(`${path}.relation`, 'a document takes no sum: an incentive does', 'set relation implements or cites, or give the reference to the incentive', at);
    const isSumElsewhere = fact?.amounts.some((a) => a.role === 'unspecified') === true && !fact.amounts.some((a) => a.role === 'fixed' || a.role === 'rate');
    if (isSumElsewhere && relation !== 'amount_in' && relation !== 'tops_up' && relation !== 'applies')
      add(`${path}.relation`, 'no sum is printed here: the text that is named has it', 'set relation amount_in', at);
    const asked = RELATIONS[relation];
    if (asked !== undefined && relation !== 'tops_up' && !asked.test(text))
      add(`${path}.relation`, `the words do not say "${relation}"`, 'set what they say; cites where they only name it', at);
  };
  policy.input.references.forEach((r, i) => {
    check(`references.${i}`, r, undefined, null);
  });
  for (const { fact, field } of policy.incentives)
    fact.references.forEach((r, i) => {
      check(`${field} (${fact.id}).references.${i}`, r, fact.clause, fact);
    });
  checkNamedDocuments(policy, add);
}

/** Every 《…》 of the text is a document that is named: each stands in a reference, of the policy or of an incentive. */
function checkNamedDocuments(policy: ParsedPolicy, add: Add): void {
  const known = [...policy.input.references, ...policy.incentives.flatMap((i) => i.fact.references)].map((r) => nameOf(r.title)).join('\n');
  const seen = new Set<string>();
  const tell = (id: string, whole: string) => {
    add('references', `${whole} is named and stands in no reference`, 'add it with its relation and quote: cites where it is only named', id);
  };
  const title = bare(policy.input.title);
  for (const { id, text } of policy.clauses)
    for (const { whole, name: marked } of namedByKind(bare(text))) {
      const name = nameOf(marked).replace(/[“”]/g, '');
      if (seen.has(name) || known.replace(/[“”]/g, '').includes(name) || title.replace(/[“”]/g, '').includes(name)) continue;
      seen.add(name);
      tell(id, `“${whole}”`);
    }
  for (const { id, text } of policy.clauses)
    for (const { whole, name } of namedInMarks(bare(text))) {
      if (known.includes(name) || seen.has(name) || title.includes(name)) continue;
      seen.add(name);
      tell(id, whole);
    }
}
