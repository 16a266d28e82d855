/** Sentences of several documents on one topic, side by side: server and script make the same of the same files. */
import { alignSentences } from '../../domain/compare/align.ts';
import type { TextSentence, TextShard } from '../../domain/schema/shard.ts';
import { ownWords } from '../../domain/text/wording.ts';
import type { Range } from '../../domain/text/text.ts';
import type { TopicId } from '../../domain/vocabulary.ts';

/** A sentence and the document that prints it. */
export interface Wording {
  readonly document: TextShard;
  readonly sentence: TextSentence;
  /** Stretches that no other sentence of its row prints. */
  readonly own: readonly Range[];
}

/** Sentences that speak alike, at most one of a document; null where a document has none. */
export interface WordingRow {
  readonly wordings: readonly (Wording | null)[];
  /** So little is alike that marking what is not would mark nearly all. */
  readonly isMostlyOwn: boolean;
}

export interface ParallelText {
  readonly topic: TopicId;
  readonly documents: readonly TextShard[];
  readonly rows: readonly WordingRow[];
  /** Of each document the sentences that are like none of another. */
  readonly alone: readonly (readonly Wording[])[];
}

/** Share of a row's words that must be alike for the rest to be marked. */
const LEAST_SHARED = 0.4;

/** What is compared of a sentence: its words without the responsibility note. */
const spoken = ({ text, note }: TextSentence): string => text.slice(0, note ?? text.length);

function makeRow(documents: readonly TextShard[], sentences: readonly (TextSentence | null)[]): WordingRow {
  const compared = sentences.map((sentence, i) => {
    if (sentence === null) return null;
    const others = sentences.flatMap((other, j) => (other === null || j === i ? [] : [spoken(other)]));
    return { sentence, ...ownWords(spoken(sentence), others) };
  });
  const held = compared.filter((c) => c !== null);
  const isMostlyOwn = held.reduce((sum, c) => sum + c.shared, 0) / Math.max(1, held.length) < LEAST_SHARED;
  return {
    isMostlyOwn,
    wordings: compared.map((c, i) => {
      const document = documents[i];
      return c === null || document === undefined ? null : { document, sentence: c.sentence, own: isMostlyOwn ? [] : c.own };
    }),
  };
}

/** What documents say on a topic: rows of sentences that speak alike, then what each has beside them. */
export function parallelText(documents: readonly TextShard[], topic: TopicId): ParallelText {
  const sentences = documents.map((d) => d.sentences.filter((s) => s.topics.includes(topic)));
  const known = documents.flatMap((d) => d.sentences.map(spoken));
  const { rows, alone } = alignSentences(
    sentences.map((own) => own.map(spoken)),
    known,
  );
  return {
    topic,
    documents,
    rows: rows.map((row) =>
      makeRow(
        documents,
        row.map((place, d) => (place === null ? null : (sentences[d]?.[place] ?? null))),
      ),
    ),
    alone: documents.map((document, d) =>
      (alone[d] ?? []).flatMap((place): Wording[] => {
        const sentence = sentences[d]?.[place];
        return sentence === undefined ? [] : [{ document, sentence, own: [] }];
      }),
    ),
  };
}
