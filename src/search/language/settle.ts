import type { Composite, Group, Role } from '../rank/plan.ts';
import { sharperHead, type Concept, type Head } from './concept.ts';
import { fact } from './index-term.ts';
import type { HeldPlace } from './language.ts';
import { pairPlaces } from './pairs.ts';

/** What a fact adds that answers two parts at once: one that tells the head, one that tells it more sharply. */
const JOINT = { composite: 0.9, sharper: 0.4 } as const;

/** A draft group with the concept it names, for composites and suggestions. */
export interface Meant {
  readonly group: Group;
  /** Where few words are typed, it is one of the things asked for, though everybody uses it or nobody knows it. */
  readonly isNaming: boolean;
  /** It asks for little beside a thing. */
  readonly isAside: boolean;
  readonly concept: Concept | null;
  readonly place: HeldPlace | null;
}

const LEVEL = /^(?:国家|省|市)级$/;
const isTitle = (m: Meant) => m.concept?.facts.some((f) => f.startsWith('title:')) === true;
const asLevel = (m: Meant): Meant => ({
  ...m,
  concept: null,
  group: { ...m.group, alternatives: m.group.alternatives.filter((a) => a.weight === 1), role: 'filler', weight: 0.5, substance: 0 },
});

/** 首台套优惠, 上市补助金额: beside a thing it orders the answers, and none is missed for it. */
const asAside = (m: Meant): Meant => (m.isAside ? { ...m, group: { ...m.group, role: 'filler', weight: 0.15, substance: 0.15 } } : m);
const asks = (m: Meant) => !m.isAside && m.place === null && ['subject', 'head', 'kind', 'sum'].includes(m.group.role);

const MEANING = /什么意思|啥意思|含义|定义|是什么|是指|指什么|什么叫|啥叫|何谓|怎么理解|释义|内涵/;
/** 链主企业是什么 asks what it is; 培育目标是什么 asks for the goal. */
export const isOfMeaning = (text: string, meant: readonly Meant[]): boolean => MEANING.test(text) && meant.every((m) => m.group.role !== 'head');
const isNumber = (m: Meant) => m.concept?.facts.includes('part:number') === true;
const asKind = (m: Meant): Meant => ({ ...m, group: { ...m.group, role: 'kind', weight: 0.5, substance: 0 } });

/** The number of firms that a plan is about, before its other goals. */
const AIM = { term: fact('core/goal'), weight: 1.2, isFallback: false } as const;
const withAim = (m: Meant): Meant => ({ ...m, group: { ...m.group, alternatives: [...m.group.alternatives, AIM] } });

/**
 * Puts the parts of a question together: several places are one part that any of them answers, and so are several years; where all is filler, the
 * fillers are what is asked for; where nothing but money or a goal is, an everyday thing is its subject.
 */
export function settle(
  text: string,
  all: readonly Meant[],
  isTerse: boolean,
  isEither: boolean,
): { readonly meant: readonly Meant[]; readonly cities: readonly string[] } {
  // 农村电商, 氢能补贴: where few words stand, each is asked for
  const named = isTerse ? all.map((m): Meant => (m.isNaming ? { ...m, group: { ...m.group, role: 'subject', weight: 1, substance: 1 } } : m)) : all;
  const read = pairPlaces(text, named.some(asks) ? named.map(asAside) : named);
  const places = read.filter((m) => m.place !== null);
  const cities = [...new Set(places.flatMap((m) => m.place?.cities ?? []))];
  const [first] = places;
  const joined: Meant[] =
    first === undefined
      ? []
      : [
          {
            ...first,
            group: { ...first.group, text: places.map((m) => m.group.text).join(' '), alternatives: places.flatMap((m) => m.group.alternatives) },
          },
        ];
  // 2022和2025年: any of the years; 300项还是100项: one of the sums
  const joins: readonly Role[] = isEither ? ['year', 'sum'] : ['year'];
  const isJoined = (m: Meant) => joins.includes(m.group.role) && m.group.cities.length === 0 && read.filter((o) => o.group.role === m.group.role).length > 1;
  for (const role of joins) {
    const several = read.filter((m) => m.group.role === role && isJoined(m));
    const [one] = several;
    if (one !== undefined)
      joined.push({
        ...one,
        group: { ...one.group, text: several.map((m) => m.group.text).join(' '), alternatives: several.flatMap((m) => m.group.alternatives) },
      });
  }
  const rest = read.filter((m) => m.place === null && !isJoined(m));
  const has = (role: Role) => rest.some((m) => m.group.role === role);
  const raised = (m: Meant): Meant => ({ ...m, group: { ...m.group, role: 'subject', weight: 1, substance: 1 } });
  const isOfNothing = !has('subject') && !has('sum') && !has('year');
  const isRaised = (m: Meant) => m.group.role === 'filler' && (m.group.substance > 0 || (!has('head') && !has('kind') && first === undefined));
  // 哪个城市钱多: what is asked by its form is all that is asked
  const isOfKind = isOfNothing && !has('head') && !rest.some(isRaised);
  const asHead = (m: Meant): Meant => ({ ...m, group: { ...m.group, role: 'head', weight: 1, substance: 1 } });
  const settled = !isOfNothing ? rest : rest.map((m) => (isRaised(m) ? raised(m) : isOfKind && m.group.role === 'kind' ? asHead(m) : m));
  // 示范基地国家级省级: the level of a thing that is coded for itself is no title
  const isOfEvent = settled.some((m) => m.concept?.head === null && !isTitle(m) && [...m.concept.facts, ...m.concept.topics].length > 0);
  const isOfTitle = settled.some((m) => isTitle(m) && m.concept?.terms.includes(m.group.text) === true && !LEVEL.test(m.group.text));
  const levelled = isOfEvent && !isOfTitle ? settled.map((m) => (LEVEL.test(m.group.text) && isTitle(m) ? asLevel(m) : m)) : settled;
  // 单打冠军是什么意思: what a thing is, is said where it stands
  const subjects = levelled.filter((m) => m.group.role === 'subject');
  const isOfMore = subjects.length > 1 || levelled.some((m) => m.group.role === 'head');
  // 三年行动计划文号: its other words name the document, and its number stands alone in it
  const isOfNumber = subjects.some(isNumber);
  const defined = levelled.map((m) =>
    m.group.role === 'subject' && isOfMore && (MEANING.test(m.group.text) || (isOfNumber && subjects.length > 1 && !isNumber(m))) ? asKind(m) : m,
  );
  // a goal of nothing in particular, or of what all documents are of, is what a plan aims at
  const isOfThing = defined.some((m) => m.group.role === 'subject' && !OF_ALL.test(m.group.text));
  const aimed = isOfThing ? defined : defined.map((m) => (m.concept?.head === 'goal' ? withAim(m) : m));
  return { meant: [...joined, ...aimed], cities };
}

/** What every document is of. */
const OF_ALL = /^专精特新(?:中小)?(?:企业)?$/;

const headWords = (head: Head | null): [string, number][] => {
  const sharper = head === null ? undefined : sharperHead[head];
  return [
    ...(head === null ? [] : [[head, JOINT.composite] as [string, number]]),
    ...(sharper === undefined ? [] : [[sharper, JOINT.sharper] as [string, number]]),
  ];
};

const isStacking = (m: Meant) => m.concept?.facts.includes('part:stacking') === true;

/** Whether an award for a thing goes with another one: what is coded of it, and what a rule of the document says of all. */
function stackingOf(meant: readonly Meant[]): Composite[] {
  const at = meant.findIndex(isStacking);
  const of = (word: string, s: number): Composite => ({ term: fact(`stacking/${word}`), weight: JOINT.composite, groups: [at, s] });
  return meant.flatMap(({ concept }, s) => {
    const words = at < 0 || concept?.head !== null ? [] : concept.facts.filter((f) => /^(?:event|title):/.test(f));
    return words.length === 0 ? [] : [...words, 'all'].map((word) => of(word, s));
  });
}

/** Money for exhibitions, a goal for little giants: facts that answer two groups at once. */
export function compositesOf(meant: readonly Meant[]): Composite[] {
  return [...stackingOf(meant), ...headsOf(meant)];
}

function headsOf(meant: readonly Meant[]): Composite[] {
  return meant.flatMap(({ concept: head }, h) =>
    head?.head == null
      ? []
      : meant.flatMap(({ concept: subject }, s) =>
          subject?.head !== null
            ? []
            : subject.facts
                .filter((f) => !f.includes('/'))
                .flatMap((f) => headWords(head.head).map(([word, weight]): Composite => ({ term: fact(`${word}/${f}`), weight, groups: [h, s] }))),
        ),
  );
}
