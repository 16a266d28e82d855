import type { OpenClause } from './clauses.ts';
import type { Numbering } from './numbering.ts';

/** An id, and the sibling before it that prints the same number. */
interface NewId {
  readonly id: string;
  readonly twin: string | null;
}

/** What a number adds to its parent's id. A decimal number repeats its parents: 1.2 under 1. adds `2`. */
function stepOf({ rule, ordinals }: Numbering, parent: OpenClause | null): string {
  const repeated = parent !== null && parent.ordinals.length < ordinals.length && parent.ordinals.every((n, i) => n === ordinals[i]);
  return rule.prefix + (repeated ? ordinals.slice(parent.ordinals.length) : ordinals).join('-');
}

/** Gives the clauses of one document their ids, in printed order; none twice. */
export function makeClauseIds() {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const firstOf = new Map<string, string>();

  const count = (what: string) => {
    const n = (counts.get(what) ?? 0) + 1;
    counts.set(what, n);
    return n;
  };
  const unique = (id: string) => {
    let free = id;
    for (let n = 1; taken.has(free); n++) free = id + (n < 26 ? String.fromCharCode(97 + n) : `z${n}`);
    taken.add(free);
    return free;
  };
  /** A number that a sibling printed before it takes that sibling's id with a letter; another takes a fresh one. */
  const numbered = (number: string, fresh: () => string): NewId => {
    const twin = firstOf.get(number) ?? null;
    const id = unique(twin ?? fresh());
    if (twin === null) firstOf.set(number, id);
    return { id, twin };
  };

  const nextAnnex = () => {
    let n = 1;
    while (taken.has(`a${n}`)) n++;
    return `a${n}`;
  };
  /** Which unnumbered heading the numbers at the top stand under. */
  let heading = 0;
  let scope = 0;
  const ofNumber = (numbering: Numbering, parent: OpenClause | null, annex: string | null): NewId => {
    const { rule, ordinals } = numbering;
    if (rule.kind === 'annex' && ordinals.length === 0) return { id: unique(nextAnnex()), twin: null };
    const step = stepOf(numbering, parent);
    const inParent = parent === null ? (rule.prefix === '' ? `c${step}` : step) : `${parent.id}-${step}`;
    const inDocument = annex === null ? step : `${annex}-${step}`;
    // numbers that run through the document stand alone; where they begin again in another part, they stand in that part
    const fresh = () => (rule.counts === 'document' && !taken.has(inDocument) ? inDocument : inParent);
    // numbers that begin again under an unnumbered heading are printed once under each
    if (parent === null && ordinals.at(-1) === 1) scope = heading;
    return numbered([parent?.id ?? `top ${scope}`, rule.kind, rule.heading, ...ordinals].join(' '), fresh);
  };
  return {
    ofNumber,
    /** An unnumbered heading closed what was open: the next numbers may begin again. */
    newHeading: (): void => {
      heading++;
    },
    /** `p1` at the top, `c3-p1` inside a clause. */
    ofParagraph: (parent: OpenClause | null): string => unique(parent === null ? `p${count('p')}` : `${parent.id}-p${count(`${parent.id}-p`)}`),
    /** The first table of an annex bears the annex's id, the second is `a1-t2`; elsewhere `c3-2-t1`, `t1`. */
    ofTable: (parent: OpenClause | null): string => {
      const n = count(`${parent?.id ?? ''}-t`);
      if (parent === null) return `t${n}`;
      return parent.rule.kind === 'annex' && n === 1 ? parent.id : `${parent.id}-t${n}`;
    },
    /** @param isNumbered the id holds a printed row number, which should stand once in its table */
    ofRow: (id: string, isNumbered: boolean): NewId => (isNumbered ? numbered(`row ${id}`, () => id) : { id: unique(id), twin: null }),
  };
}
