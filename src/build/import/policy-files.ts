import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Candidate } from '../../domain/draft/candidates.ts';
import { FURNITURE_WORDS } from '../../domain/draft/furniture.ts';
import type { DraftFurniture, ImportedDocument } from '../../domain/draft/import-document.ts';
import { levelOf, officeName, shortName } from '../../domain/draft/place-name.ts';
import { readUnitNotes } from '../../domain/parse/unit-notes.ts';
import type { Registries } from '../../domain/schema/registries.ts';

/** What the person who imports says of the document. */
export interface ImportOrder {
  /** `liuhe-2023`: place, year and perhaps a word. */
  readonly id: string;
  /** Printed name of the place: 柳河县. */
  readonly place: string;
  /** In full: 吉林省. */
  readonly province: string;
  /** Ending of the file, with its dot. */
  readonly extension: string;
}

/** A file to write, from the content's folder. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const ID = /^([a-z][a-z0-9]*(?:-[a-z]+)*?)-(\d{4})(?:-[a-z0-9]+)*$/;
export const placeIdOf = (id: string): string | null => ID.exec(id)?.[1] ?? null;
const yearOf = (id: string) => ID.exec(id)?.[2] ?? '';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const encode = (text: string) => new TextEncoder().encode(text);
const yaml = (value: unknown) => stringify(value, { lineWidth: 120, defaultStringType: 'PLAIN' });

const furnitureEntry = ({ text, what, lines }: DraftFurniture) => ({ text, what: FURNITURE_WORDS[what], count: lines.length, lines });

function frontmatter(order: ImportOrder, document: ImportedDocument, source: Uint8Array): string {
  const { head } = document;
  return yaml({
    id: order.id,
    city: placeIdOf(order.id),
    short: `${shortName(order.place)} ${yearOf(order.id)}`,
    title: head.title,
    doc_number: head.doc_number,
    issuer: head.issuer,
    issued: head.issued,
    stage: head.stage,
    holding: 'full',
    coding: 'text',
    horizon: head.horizon,
    validity: 'unknown',
    source: { file: `${order.id}.txt`, sha256: sha256(source), form: order.extension === '.pdf' ? 'pdf_text' : 'plain_text', publisher: null, published: null },
    corrections: [],
    furniture: document.furniture.map(furnitureEntry),
    references: [],
    unit_names: {},
    topics: [],
    targets: [],
    incentives: [],
    rules: [],
  });
}

/** A candidate as it is drafted: what it seems to be, why, and that nobody has looked at it. */
function draftEntry(id: string, candidate: Candidate, n: number) {
  const { start: _start, end: _end, reason, ...fields } = candidate;
  return { id: `${id}-draft-${n + 1}`, review: 'pending', ...fields, reason };
}

/** Printed offices that the registry does not hold, with the function that other cities' offices of that name have. */
function unitStubs(order: ImportOrder, document: ImportedDocument, { units }: Pick<Registries, 'units'>) {
  const city = placeIdOf(order.id) ?? '';
  const printed = new Set(
    document.clauses.filter((c) => c.kind !== 'row').flatMap((c) => readUnitNotes(c.text, () => false).flatMap((n) => n.units.map((u) => u.printed))),
  );
  return [...printed].map((name) => {
    const plain = officeName(name);
    const alike = units.find((u) => u.zh.endsWith(plain));
    return {
      printed: name,
      id: alike === undefined ? null : `${city}-${alike.function}`,
      zh: `${order.place}${plain}`,
      function: alike?.function ?? null,
      city,
    };
  });
}

/**
 * The files of a new policy: its raw file, the text taken from it, the policy itself, its audit, and the drafts. Drafts
 * stand in a file of their own that no page is made from: nothing guessed is shown as a fact.
 * @param raw the file as it was given, byte for byte
 */
export function policyFiles(order: ImportOrder, document: ImportedDocument, raw: Uint8Array, registries: Pick<Registries, 'units' | 'cities'>): NewFile[] {
  const { id, place, province, extension } = order;
  const source = encode(document.source);
  const isHeld = registries.cities.some((c) => c.id === placeIdOf(id));
  const drafts = {
    original: { file: `${id}.original${extension}`, sha256: sha256(raw) },
    look_at: document.warnings,
    stubs: {
      cities: isHeld
        ? []
        : [{ id: placeIdOf(id), zh: shortName(place), ...(levelOf(place) === undefined ? {} : { level: levelOf(place) }), code: null, province }],
      units: unitStubs(order, document, registries),
    },
    candidates: document.candidates.map((c, n) => draftEntry(id, c, n)),
  };
  return [
    { path: `sources/${id}.original${extension}`, bytes: raw },
    { path: `sources/${id}.txt`, bytes: source },
    { path: `policies/${id}.mdx`, bytes: encode(`---\n${frontmatter(order, document, source)}---\n\n${document.body}`) },
    { path: `audit/${id}.yaml`, bytes: encode(yaml({ discrepancies: [], not_figures: [], silent_exceptions: [] })) },
    { path: `drafts/${id}.yaml`, bytes: encode(yaml(drafts)) },
  ];
}
