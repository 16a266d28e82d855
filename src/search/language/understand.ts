import type { Concept } from './concept.ts';
import { amount, fact, phrase, termKey } from './index-term.ts';
import type { HeldPlace, Language } from './language.ts';
import { placedElsewhere } from './elsewhere.ts';
import { isNaming, joinLoose, joinParticular } from './join-loose.ts';
import { readLatin, type LatinPiece } from './latin.ts';
import type { Asked, NotHeld } from './asked.ts';
import type { Alternative, Expansion, ExpansionKind, Group, Plan, SuggestedFilter } from '../rank/plan.ts';
import { yearsIn, yearsInFull, type AskedYear } from './year.ts';
import { quantitiesIn, quantityWord, type Quantity } from './quantity.ts';
import { isArticle, isAsked, isFew, isOfCities, isOwn, PROMISED } from './sense-of-sum.ts';
import { POINTING, segment, type Piece } from './segment.ts';
import { compositesOf, isOfMeaning, settle, type Meant } from './settle.ts';
import { plainOf, unsaidIn } from './spoken.ts';
import { BOUNDARY, isHan, tokenise, type Token } from './token.ts';

/** What is read of a question; the rest is ignored and the page says so. */
const MOST_CHARACTERS = 160;
const MOST_TOKENS = 48;
const MOST_GROUPS = 12;
const MOST_TERMS = 14;
/** Up to so many characters are few words. */
const MOST_OF_FEW = 10;
/** Up to so many, without a word of grammar, are names of things put side by side. */
const MOST_OF_PILE = 14;
const MOST_LINKED = 2;

/** What each kind of alternative counts beside the question's own words. */
const WEIGHT = {
  own: 1,
  synonym: 0.85,
  related: 0.35,
  fact: 0.8,
  topic: 0.4,
  printed: 0.7,
  range: 0.8,
  homophone: 0.9,
  single: 0.25,
  filler: 0.15,
  kind: 0.5,
  period: 0.3,
  linked: 0.6,
} as const;

/** How much a word that everybody uses means, where nothing answers it. */
const SUBSTANCE = { known: 0.35, foreign: 0.35, thing: 0.15, manner: 0.15, run: 0.25, verbs: 0.5, long: 0.7, empty: 0 } as const;

/** In a sentence a word that everybody uses means less than where few words are typed, the less the longer it is. */
const IN_SENTENCE = { short: 0.5, long: 0.3 } as const;
/** Nor does one that nobody knows veto a sentence of which something is known. */
const UNKNOWN_IN_SENTENCE = { short: 0.55, long: 0.4 } as const;
/** From here on a sentence is long. */
const LONG = 20;

class Reader {
  readonly meant: Meant[] = [];
  readonly expansions: Expansion[] = [];
  readonly suggestions: SuggestedFilter[] = [];
  readonly missingPlaces: string[] = [];
  readonly asked: Asked[] = [];
  readonly notHeld: NotHeld[] = [];
  readonly notHeldWords: string[] = [];
  /** Something was read that the language does not know, or by its letters. */
  isPuzzled = false;
  /** Few words were typed. */
  readonly isTerse: boolean;
  /** Nothing but names of things, as far as one can see. */
  readonly isPile: boolean;
  private readonly length: 'short' | 'long';
  private readonly language: Language;
  private readonly off: ReadonlySet<string>;

  constructor(language: Language, off: ReadonlySet<string>, isTerse: boolean, isPile: boolean, isLong: boolean) {
    this.isPile = isPile;
    this.length = isLong ? 'long' : 'short';
    this.language = language;
    this.off = off;
    this.isTerse = isTerse;
  }

  /** Notes an expansion; false if the reader has switched it off. */
  expand(kind: ExpansionKind, key: string, from: string, to: readonly string[]): boolean {
    const id = `${kind}:${key}`;
    const isOn = !this.off.has(id);
    if (!this.expansions.some((e) => e.id === id)) this.expansions.push({ id, kind, from, to, isOn });
    return isOn;
  }

  push(
    text: string,
    alternatives: readonly Alternative[],
    more: Partial<Group> & { concept?: Concept; place?: HeldPlace; isNaming?: boolean; isAside?: boolean } = {},
  ) {
    const { concept = null, place = null, isNaming = false, isAside = false, ...rest } = more;
    const unique = [...new Map([...alternatives].sort((a, b) => a.weight - b.weight).map((a) => [termKey(a.term), a])).values()];
    this.meant.push({
      group: {
        text,
        alternatives: unique,
        weight: 1,
        isRequired: false,
        sense: null,
        role: 'subject',
        substance: 1,
        isInterchangeable: concept?.isInterchangeable ?? false,
        words: [...text],
        cities: [],
        ...rest,
      },
      concept,
      place,
      isNaming,
      isAside,
    });
  }

  /** Names, related words and coded facts of a concept. */
  conceptAlternatives(concept: Concept, from: string, scale = 1): Alternative[] {
    const isKnown = (term: string) => this.language.lexicon.has(term);
    const terms = leastTerms(
      concept.terms.filter((t) => t !== from && isKnown(t)),
      from,
    ).slice(0, MOST_TERMS);
    const related = leastTerms(
      concept.related.filter((t) => t !== from && isKnown(t)),
      from,
    ).slice(0, MOST_TERMS);
    const found: Alternative[] = [];
    const of = (term: Alternative['term'], weight: number): Alternative => ({ term, weight: weight * scale, isFallback: false });
    if (terms.length + related.length > 0 && this.expand('synonym', concept.id, from, [...terms, ...related]))
      found.push(...terms.map((t) => of(phrase([...t]), WEIGHT.synonym)), ...related.map((t) => of(phrase([...t]), WEIGHT.related)));
    if (concept.facts.length + concept.topics.length > 0 && this.expand('fact', concept.id, from, [concept.zh]))
      found.push(...concept.facts.map((f) => of(fact(f), WEIGHT.fact)), ...concept.topics.map((t) => of(fact(t), WEIGHT.topic)));
    return found;
  }

  readConcept(text: string, concept: Concept) {
    this.push(text, [own(text), ...this.conceptAlternatives(concept, text)], { concept, role: concept.head === null ? 'subject' : 'head' });
    this.suggest(concept, text);
  }

  suggest(concept: Concept, from: string) {
    const valuesOf = (prefix: string, words: readonly string[]) => words.filter((w) => w.startsWith(prefix)).map((w) => w.slice(prefix.length));
    const add = (facet: SuggestedFilter['facet'], values: readonly string[]) => {
      if (values.length > 0) this.suggestions.push({ facet, values, from });
    };
    add('title', valuesOf('title:', concept.facts));
    add('topic', valuesOf('topic:', concept.topics));
    add('unit', valuesOf('unit:', concept.facts));
  }

  readHeldPlace(text: string, place: HeldPlace) {
    const names = place.names.filter((n) => isHan(n.charAt(0)));
    this.push(text, [...place.cities.map((id): Alternative => ({ term: fact(`city:${id}`), weight: 1, isFallback: false })), ...names.map((n) => own(n))], {
      place,
      isRequired: true,
      role: 'place',
      words: [],
    });
    this.suggestions.push({ facet: 'city', values: place.cities, from: text });
  }

  readPiece(piece: Piece, isAlone: boolean) {
    if (piece.kind === 'unknown' || piece.kind === 'typo') this.isPuzzled = true;
    switch (piece.kind) {
      case 'concept': {
        if (piece.text.startsWith(CHEAP) && this.readDear()) return;
        this.readConcept(piece.text, piece.concept);
        return;
      }
      case 'held-place': {
        this.readHeldPlace(piece.text, piece.place);
        return;
      }
      case 'missing-place':
        this.missingPlaces.push(piece.text);
        {
          this.push(piece.text, [own(piece.text)], { isRequired: true, role: 'place', words: [] });
          return;
        }
      case 'typo': {
        this.readTypo(piece.text, piece.meant);
        return;
      }
      case 'question-word': {
        if (isAlone) this.push(piece.text, [own(piece.text)]);
        else if (DEAR.test(piece.text)) this.readDear();
        return;
      }
      case 'asked': {
        this.readAsked(piece.text, piece.asked);
        return;
      }
      case 'not-held': {
        this.notHeld.push(piece.thing);
        this.notHeldWords.push(piece.text);
        return;
      }
      case 'ordinary':
      case 'word': {
        const correction: Alternative[] = this.language.corrections.has(piece.text)
          ? [{ term: fact(`read:${piece.text}`), weight: WEIGHT.own, isFallback: false }]
          : [];
        const ordinary = this.language.ordinary.get(piece.text);
        const kind = { isNaming: ordinary === 'foreign', isAside: ordinary === 'aside' };
        this.push(piece.text, [own(piece.text), ...correction], { ...this.ordinariness(piece.text), ...kind });
        return;
      }
      case 'unknown': {
        if (LOWER.test(piece.text)) this.readDear();
        if (piece.text.length === 1 && !isAlone)
          this.push(piece.text, [own(piece.text)], { weight: WEIGHT.single, role: 'filler', substance: 0, isNaming: isNaming(piece.text, this.language) });
        else this.push(piece.text, [own(piece.text), ...this.linked(piece.text)], isAlone ? {} : { substance: this.substanceOf(piece.text) });
        return;
      }
    }
  }

  /** 社保太高: of a thing that nothing is coded for it is asked what lowers it; of others, what lowers them comes first. */
  private readDear(): boolean {
    const last = this.meant.at(-1);
    const cost = this.language.concepts.get('cost');
    if (last === undefined || cost === undefined || last.group.role !== 'subject' || last.group.substance < 1) return false;
    const [name = cost.zh] = cost.terms;
    const isCoded = last.concept !== null && (last.concept.facts.length > 0 || last.concept.topics.length === 0);
    const how = isCoded ? ({ role: 'kind', weight: WEIGHT.kind, substance: 0, words: [] } as const) : ({ sense: 'lower' } as const);
    this.push(name, [own(name), ...this.conceptAlternatives(cost, name)], { concept: cost, ...how });
    return true;
  }

  /** Things whose names hold a word that is no name itself, nor stands in any document: 国产 is part of 国产替代. */
  private linked(word: string): Alternative[] {
    if (word.length < 2 || word.length > 4 || /[一二三四五六七八九十百千万亿两]/.test(word) || [...word].some((c) => POINTING.has(c))) return [];
    const concepts = new Set<Concept>();
    for (const [term, concept] of this.language.conceptByTerm)
      if (concept.head === null && !concept.isInterchangeable && term.length <= word.length + 2 && isPartOf(word, term, this.language)) concepts.add(concept);
    if (concepts.size === 0 || concepts.size > MOST_LINKED) return [];
    return [...concepts].flatMap((c) =>
      this.conceptAlternatives(c, word, WEIGHT.linked).concat(c.terms.slice(0, 1).map((t): Alternative => ({ ...own(t), weight: WEIGHT.linked }))),
    );
  }

  /** Little for a run that names nothing: characters that act or point, or one other among four of them (想扩建要地); two verbs alone (返还) may be a word. */
  private substanceOf(run: string): number {
    const naming = [...run].filter((c) => !this.language.emptyCharacters.has(c)).length;
    if (naming * 4 > run.length - naming) return this.isTerse ? 1 : UNKNOWN_IN_SENTENCE[this.length];
    const isPointing = [...run].some((c) => POINTING.has(c));
    if (!this.isTerse) return IN_SENTENCE[this.length] * (run.length === 2 && !isPointing ? SUBSTANCE.verbs : SUBSTANCE.run);
    if (isPointing) return run.length > 2 && this.isPile ? SUBSTANCE.long : SUBSTANCE.run;
    return run.length === 2 && !this.isPile ? SUBSTANCE.verbs : 1;
  }

  /** Words that ordinary Chinese uses everywhere weigh little, whether the corpus has them or not. */
  private ordinariness(text: string): Partial<Group> {
    const ordinary = this.language.ordinary.get(text);
    // a part of its name is no answer either
    if (ordinary === 'particular') return this.language.lexicon.has(text) ? {} : { words: [] };
    // how something is, where the documents say it too, may be what is asked for
    if (ordinary === undefined || ordinary === 'aside' || (ordinary === 'manner' && this.language.lexicon.has(text))) return {};
    if (ordinary === 'known' || ordinary === 'foreign')
      return {
        substance: (this.isPile && !this.language.lexicon.has(text) ? SUBSTANCE.long : SUBSTANCE[ordinary]) * (this.isTerse ? 1 : IN_SENTENCE[this.length]),
      };
    return { role: 'filler', weight: WEIGHT.filler, substance: SUBSTANCE[ordinary] };
  }

  /** A sum, a number, an office asked for by a question word: clauses that have one come first, but none is ruled out. */
  private readAsked(text: string, asked: Asked) {
    if (!this.asked.includes(asked)) this.asked.push(asked);
    // what a firm could get is given
    const kind = asked === 'mine' ? 'money' : asked;
    const concept = kind === 'money' || kind === 'goal' || kind === 'lead' ? this.language.concepts.get(kind) : undefined;
    if (concept === undefined || this.meant.some((m) => m.concept === concept)) return;
    const alternatives = concept.facts.map((f): Alternative => ({ term: fact(f), weight: WEIGHT.fact, isFallback: false }));
    // how much is asked: a printed sum says it
    if (kind === 'money') alternatives.push({ term: fact('sum'), weight: WEIGHT.own, isFallback: false });
    this.push(text, alternatives, { concept, role: 'kind', weight: WEIGHT.kind, substance: 0, words: [] });
  }

  /** A year: said in the text or coded, else the period that the document plans for. */
  readYear(year: AskedYear) {
    const years = Array.from({ length: Math.min(6, year.to - year.from + 1) }, (_, i) => String(year.from + i));
    this.push(
      year.text,
      years.flatMap((y): Alternative[] => [
        { term: fact(`year:${y}`), weight: WEIGHT.own, isFallback: false },
        { term: phrase([y]), weight: WEIGHT.printed, isFallback: false },
        { term: fact(`period:${y}`), weight: WEIGHT.period, isFallback: false },
      ]),
      { role: 'year', isRequired: true, words: [] },
    );
  }

  /** The best correction counts most; all wait for the typed word to stand nowhere. */
  readTypo(text: string, meant: readonly string[]) {
    const isOn = this.expand('typo', text, text, meant);
    const place = isOn ? this.language.heldByName.get(meant[0] ?? '') : undefined;
    if (place !== undefined) {
      this.readHeldPlace(text, place);
      return;
    }
    const corrected = isOn
      ? meant.flatMap((word, i): Alternative[] => {
          const scale = WEIGHT.homophone - 0.15 * i;
          const concept = this.language.conceptByTerm.get(word);
          const further = concept === undefined || i > 0 ? [] : this.conceptAlternatives(concept, word, scale);
          return [{ term: phrase([...word]), weight: scale, isFallback: false }, ...further].map((a) => ({ ...a, isFallback: true }));
        })
      : [];
    const concept = isOn ? this.language.conceptByTerm.get(meant[0] ?? '') : undefined;
    this.push(text, [own(text), ...corrected], { ...(concept === undefined ? {} : { concept }), words: isOn ? [...(meant[0] ?? text)] : [...text] });
  }

  readLatinPiece(piece: LatinPiece) {
    const isKnown = this.language.conceptByEnglish.size > 0 && (piece.kind === 'english' || piece.kind === 'held-place');
    if (!isKnown) this.isPuzzled = true;
    switch (piece.kind) {
      case 'held-place': {
        this.readHeldPlace(piece.text, piece.place);
        return;
      }
      case 'english': {
        const names = leastTerms(
          piece.concept.terms.filter((t) => this.language.lexicon.has(t)),
          '',
        );
        const isOn = this.expand('english', piece.text, piece.text, names.slice(0, MOST_TERMS));
        const [first = piece.concept.zh] = names;
        const meant = isOn ? [...names.map((n) => own(n)), ...this.conceptAlternatives(piece.concept, first)] : [];
        this.push(piece.text, [literal(piece.text), ...meant], isOn ? { concept: piece.concept, words: [...first] } : { words: [] });
        if (isOn) this.suggest(piece.concept, piece.text);
        return;
      }
      case 'pinyin': {
        const isOn = this.expand('pinyin', piece.text, piece.text, [...new Set(piece.words.flat())]);
        if (!isOn) {
          this.push(piece.text, [literal(piece.text)], { words: [] });
          return;
        }
        // read on as if the words had been typed; homophones of the whole word stand beside them
        for (const words of piece.words) this.readPinyinWord(words);
        return;
      }
      case 'literal': {
        this.push(piece.text, [literal(piece.text)], { words: [] });
        return;
      }
      case 'question-word':
        return;
    }
  }

  private readPinyinWord(words: readonly string[]) {
    const [first = ''] = words;
    const pieces = segment(first, true, this.language, false);
    const [only] = pieces;
    if (pieces.length === 1 && only?.kind === 'held-place') {
      this.readPiece(only, true);
      return;
    }
    const concept = this.language.conceptByTerm.get(first);
    const others = words.slice(1).map((w): Alternative => ({ ...own(w), weight: WEIGHT.synonym }));
    this.push(
      first,
      [own(first), ...others, ...(concept === undefined ? [] : this.conceptAlternatives(concept, first))],
      concept === undefined ? {} : { concept },
    );
    if (concept !== undefined) this.suggest(concept, first);
  }

  /** A limit of what a firm turns over is printed as it is asked for; it is no sum given. */
  private isOfTurnover(): boolean {
    return this.meant.some((m) => m.concept?.id === 'revenue');
  }

  /** A number with its unit; 以上 and 以下 make money a limit. */
  readQuantity(quantity: Quantity, words: readonly string[]) {
    if (isOwn(quantity, words, this.isTerse)) {
      // what is given from a sum on stands before what is given for anything
      const least: Alternative = { term: fact('least'), weight: WEIGHT.range, isFallback: false };
      this.push(words.slice(quantity.from, quantity.to).join(''), [least], { words: [], role: 'filler', substance: 0, weight: WEIGHT.kind });
      return;
    }
    const printed = words.slice(quantity.start, quantity.end);
    const isMoney = quantity.unit === 'yuan' || (quantity.unit === null && Number(quantity.value) >= 10000);
    const alternatives: Alternative[] = [
      { term: fact(quantityWord(quantity)), weight: WEIGHT.own, isFallback: false },
      { term: phrase(printed), weight: WEIGHT.printed, isFallback: false },
    ];
    // 补10个点: a share, as people say it
    if (quantity.unit === 'pp')
      alternatives.push({ term: fact(quantityWord({ value: quantity.value, unit: 'pct' })), weight: WEIGHT.printed, isFallback: false });
    if (quantity.limit !== null && isMoney && !this.isOfTurnover()) {
      // a limit is asked for, not the number that sets it
      const within: Alternative = { term: amount(quantity.limit, Number(quantity.value)), weight: WEIGHT.range, isFallback: false };
      // 最高一百万: what is printed so stands before what is less
      const [exact] = alternatives;
      // 10亿以上的企业: a threshold is printed as it is asked for
      const weight = quantity.limit === 'le' ? WEIGHT.own : WEIGHT.printed;
      alternatives.splice(0, alternatives.length, within, ...(exact === undefined || !quantity.limit.endsWith('e') ? [] : [{ ...exact, weight }]));
      this.suggestions.push({ facet: 'amount', values: [quantity.limit, quantity.value], from: printed.join('') });
    }
    // a bare small number may be part of a name: 1号
    if (quantity.unit === null && !isMoney) this.push(printed.join(''), alternatives, { words: [] });
    // 三年计划, 四个字: a few things are hardly what is asked for
    else if (isFew(quantity, words) || (!this.isTerse && !isMoney && !isAsked(quantity, words) && !PROMISED.has(quantity.unit ?? '')))
      this.push(printed.join(''), alternatives, { words: [], substance: SUBSTANCE.thing });
    else
      this.push(printed.join(''), alternatives, {
        words: [],
        role: 'sum',
        isRequired: true,
        sense: isMoney && quantity.limit === null ? (isAsked(quantity, words) ? 'given' : 'spent') : null,
      });
  }
}

const own = (text: string): Alternative => ({ term: phrase([...text]), weight: WEIGHT.own, isFallback: false });
const literal = (text: string): Alternative => ({ term: phrase(text.split(' ')), weight: WEIGHT.own, isFallback: false });

/** Drops terms that contain another one: what finds 奖补 finds 奖补资金. */
function leastTerms(terms: readonly string[], own: string): string[] {
  return terms.filter((t) => !(own.length >= 2 && t.includes(own)) && !terms.some((o) => o !== t && t.includes(o)));
}

/** Few characters, or words set apart by spaces. */
const isTerse = (tokens: readonly Token[], chunks: readonly (readonly Token[])[]): boolean =>
  tokens.length <= MOST_OF_FEW || (chunks.length > 1 && tokens.every((t) => t.text !== BOUNDARY) && chunks.every((c) => c.length <= MOST_OF_FEW));

const isPile = (text: string, tokens: readonly Token[]): boolean =>
  tokens.length <= MOST_OF_PILE && tokens.every((t) => t.text !== BOUNDARY) && !SENTENCE.test(text) && !EITHER.test(text);

/** Tokens that were typed without a space or sign between them. */
function chunksOf(text: string, tokens: readonly Token[]): Token[][] {
  const chunks: Token[][] = [];
  let end = -1;
  for (const token of tokens) {
    if (token.text === BOUNDARY) end = -1;
    else {
      const isNext = end >= 0 && !/\s/.test(text.slice(end, token.start));
      if (isNext) chunks.at(-1)?.push(token);
      else chunks.push([token]);
      end = token.end;
    }
  }
  return chunks;
}

/** 存量还是增量: one of the two is enough. */
const EITHER = /还是|或者?/;
/** Whether a name holds a word, and no other word that runs into it: 外卖 is no part of 国外卖. */
const isPartOf = (word: string, term: string, language: Language): boolean => {
  const at = term.indexOf(word);
  const isWord = (from: number) => language.lexicon.has(term.slice(from, from + 2)) || language.ordinary.has(term.slice(from, from + 2));
  return at >= 0 && !(at > 0 && isWord(at - 1)) && !(at + word.length < term.length && isWord(at + word.length - 1));
};
/** Words of grammar. */
const SENTENCE = /[的了想没怎吗呢被把让过着啊呀吧嘛哦呐]/;
/** How much a thing costs, and that it should cost less. */
const DEAR = /^(?:[太很更挺真多][高贵重]|能[减降省])$/;
/** That it should be cheap. */
const CHEAP = '便宜';
const LOWER = /^[降减]$/;
const isLatin = (text: string) => /^[a-z]/.test(text);

function readChunk(reader: Reader, text: string, chunk: readonly Token[], isOnly: boolean, language: Language) {
  const words = chunk.map((t) => t.text);
  const quantities = quantitiesIn(text, chunk, true).filter((q) => !isArticle(q, words) && !isOfCities(q, words));
  const years = yearsIn(text, chunk, quantities);
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? '';
    const year = years.find((y) => y.start === at);
    if (year !== undefined) {
      reader.readYear(year);
      at = year.end;
      continue;
    }
    const quantity = quantities.find((q) => q.from === at);
    // 1+9+n, 323+1, 5g: signs and numbers that make one name
    let end = at;
    while (end < words.length && !isHan(words[end] ?? '')) end++;
    if (end - at >= 2 && quantity?.unit == null && words.slice(at, end).some((w) => !isLatin(w))) {
      reader.push(words.slice(at, end).join(' '), [literal(words.slice(at, end).join(' '))], { words: [] });
      at = end;
      continue;
    }
    if (quantity !== undefined) {
      reader.readQuantity(quantity, words);
      at = quantity.to;
      continue;
    }
    if (isLatin(word)) {
      // IPO奖励 asks what IPO 奖励 does
      const latin = words.slice(at, end);
      for (const piece of readLatin(latin, language)) reader.readLatinPiece(piece);
      at = end;
      continue;
    }
    if (!isHan(word)) {
      reader.push(word, [literal(word)], { words: [] });
      at++;
      continue;
    }
    end = at;
    while (end < words.length && isHan(words[end] ?? '') && !quantities.some((q) => q.from === end) && !years.some((y) => y.start === end)) end++;
    const run = words.slice(at, end).join('');
    const pieces = joinParticular(segment(run, at === 0, language, true), language);
    for (const piece of reader.isTerse ? joinLoose(pieces, language) : pieces) reader.readPiece(piece, isOnly && piece.text.length === words.length);
    at = end;
  }
}

/**
 * Reads a question: normalises it, recognises what it speaks of, and widens it by synonyms, glossary, pinyin, corrections
 * and coded facts.
 * @param question anything a reader may type or paste
 * @param language the tables of the corpus
 * @param off ids of expansions that the reader has switched off
 */
export function understand(question: string, language: Language, off: ReadonlySet<string> = new Set()): Plan {
  const cut = [...question.slice(0, 4 * MOST_CHARACTERS)].slice(0, MOST_CHARACTERS).join('');
  const text = yearsInFull(placedElsewhere(plainOf(cut, language), language), [...language.heldByName.keys()]);
  const tokens = tokenise(text, language.simplify).slice(0, MOST_TOKENS);
  const chunks = chunksOf(text, tokens);
  const reader = new Reader(language, off, isTerse(tokens, chunks), isPile(text, tokens), tokens.length > LONG);
  for (let at = 0; at < chunks.length && reader.meant.length < MOST_GROUPS;) {
    const latin: string[] = [];
    while (at < chunks.length && chunks[at]?.every((t) => isLatin(t.text)) === true) latin.push(...(chunks[at++] ?? []).map((t) => t.text));
    if (latin.length > 0) for (const piece of readLatin(latin, language)) reader.readLatinPiece(piece);
    const chunk = chunks[at];
    if (latin.length > 0 || chunk === undefined) continue;
    readChunk(reader, text, chunk, chunks.length === 1, language);
    at++;
  }
  const unsaid = unsaidIn(text);
  if (unsaid !== null) reader.push(unsaid, [own(unsaid)], { words: [] });
  const { meant, cities } = settle(text, reader.meant.slice(0, MOST_GROUPS), reader.isTerse, EITHER.test(text));
  const isOfAllCities = reader.asked.includes('cities') || (reader.asked.includes('which') && cities.length === 0);
  const phrases = chunks.map((c) => c.map((t) => t.text));
  const wholes = [...phrases, ...(phrases.length > 1 && phrases.length <= 4 ? [phrases.flat()] : [])]
    .filter((p) => p.length >= 2 && p.length <= 32)
    .map(phrase);
  return {
    query: tokens.map((t) => t.text).join(' '),
    groups: meant.map((m) => m.group),
    wholes,
    composites: compositesOf(meant),
    expansions: reader.expansions,
    suggestions: reader.suggestions,
    missingPlaces: reader.missingPlaces,
    asked: reader.asked,
    notHeld: [...new Set(reader.notHeld)],
    notHeldWords: reader.notHeldWords,
    cities: isOfAllCities && cities.length === 0 ? language.cities : cities.length > 1 ? cities : [],
    isOfAllCities,
    isPuzzled: reader.isPuzzled,
    isOfMeaning: isOfMeaning(text, meant),
    isPile: reader.isPile,
    isCut: tokens.length >= MOST_TOKENS || cut.length < question.length,
  };
}
