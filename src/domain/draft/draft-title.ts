/** How a drafted incentive is called: who is given what, and which of several members of one sentence it is. */
import type { Award } from './awards.ts';
import { withOwnLevel } from './draft-conditions.ts';

/** The longest name that heads a column. */
const LONGEST = 24;

/** A name short enough to head a column: its head, else its last phrases, else its beginning. */
export function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const head = name.split('的').at(-1) ?? name;
  if (head.length > 4 && head.length <= LONGEST) return head;
  const [first = name] = name.split(/、(?![^（]*）)/);
  if (first.length < name.length && first.length <= LONGEST && first.length >= 4) return `${first}等`;
  return `${name.slice(0, LONGEST - 1)}…`;
}

const VERB = /^(?:对)?(?:[首初]次|当年|新)?(?:被|获)?(?:认定|评定|评为|获得|获批|入选|列入|纳入|通过)[为的]*/;
/** 甲、乙和丙的，分别: as many names as sums. */
function ownName(name: string, i: number, n: number): string {
  const plain = name.replace(VERB, '');
  const names = plain.split(/、|和|及|或/);
  return names.length === n && names.every((part) => part.length >= 3 && !/^\d/.test(part)) ? (names[i] ?? name) : name;
}

/** The name of one member of a sentence that gives several sums. */
export function memberName(beneficiary: string, segment: string, text: string, award: Award, i: number, n: number): string {
  const name = beneficiary.replace(/的$/, '');
  const threshold = award.conditions.find((c) => award.list.includes(c));
  if (threshold !== undefined) {
    const first = award.list[0] ?? threshold;
    const measured = /[^，。；、：（）对]*$/.exec(text.slice(0, first.start))?.[0].replace(/(?:首次)?(?:达到?|超过|突破|满)?$/, '') ?? '';
    const who = /\d/.test(name) ? measured : name;
    return `${shortened(who)}（${text.slice(threshold.start, threshold.end).replace(/^(?:达到?|超过|突破|满)/, '')}）`;
  }
  if (n < 2 || !segment.includes('分别')) return shortened(name);
  const levelled = withOwnLevel(name, i, n);
  return shortened(levelled === name ? ownName(name, i, n) : levelled);
}
