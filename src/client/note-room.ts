/**
 * Room for opened cards in the margin of the reading page. Text and notes are two columns of floats: a note that grows would
 * push the notes below it, and these the text. So what a note has grown is taken off its lower margin (`--grown`), the text
 * stays where it is, and the notes below are moved past what was opened by transform. Only what stands across both columns,
 * a table or the end of the text, makes room as well.
 */

/** Between one note and the next (px), as in the style sheet. */
const BETWEEN = 14;

/** Below a closed card (rem), as in the style sheet. */
const CLOSED_MARGIN = 0.45;

const isNotes = (e: Element): e is HTMLElement => e.matches('.notes:not(.notes--wide)');

/** The notes between two things that stand across both columns, in order. */
function stretches(text: HTMLElement): HTMLElement[][] {
  const all: HTMLElement[][] = [[]];
  for (const child of text.children) {
    if (isNotes(child)) all.at(-1)?.push(child);
    else if (getComputedStyle(child).clear === 'both') all.push([]);
  }
  return all.filter((notes) => notes.length > 0);
}

/** How much taller a block of notes is than with its cards closed; an opened card has a wider margin as well. */
function grown(notes: HTMLElement): number {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return [...notes.querySelectorAll<HTMLElement>(':scope > details[open]')]
    .map((card) => {
      const head = card.firstElementChild ?? card;
      const margin = parseFloat(getComputedStyle(card).marginBottom) - CLOSED_MARGIN * rem;
      return card.getBoundingClientRect().bottom - head.getBoundingClientRect().bottom + margin;
    })
    .reduce((sum, more) => sum + more, 0);
}

const lowest = (notes: HTMLElement): number => Math.max(...[...notes.children].map((e) => e.getBoundingClientRect().bottom));

/** Each note of a stretch moves below what is opened above it; where the last one comes lower, what follows makes room. */
function pass(notes: readonly HTMLElement[]): void {
  let floor = -Infinity;
  const shifts = notes.map((n) => {
    const shift = Math.max(0, Math.round(floor - n.getBoundingClientRect().top));
    floor = lowest(n) + shift + BETWEEN;
    return shift;
  });
  notes.forEach((n, i) => {
    n.style.transform = (shifts[i] ?? 0) > 0 ? `translateY(${String(shifts[i])}px)` : '';
  });
  const last = notes.at(-1);
  const over = shifts.at(-1) ?? 0;
  if (last !== undefined && over > 0) last.style.setProperty('--grown', `${String(-over)}px`);
}

const hasOpened = (text: HTMLElement): boolean => text.querySelector(':scope > .notes > details[open]') !== null;

/** As the style sheet has them: before anything is measured. */
export function takeBack(text: HTMLElement): void {
  for (const notes of text.querySelectorAll<HTMLElement>(':scope > .notes[style]')) {
    notes.style.transform = '';
    notes.style.removeProperty('--grown');
  }
}

/** Takes off each block of notes what its opened cards add: all are measured before one is changed. */
export function makeRoom(text: HTMLElement): void {
  if (!hasOpened(text)) return;
  const all = stretches(text).flatMap((notes) => notes.slice(0, -1));
  const more = all.map((notes) => Math.round(grown(notes)));
  all.forEach((notes, i) => {
    if ((more[i] ?? 0) > 0) notes.style.setProperty('--grown', `${String(more[i])}px`);
  });
}

/** Moves the notes below opened cards past these. */
export function passOpened(text: HTMLElement): void {
  if (hasOpened(text)) for (const notes of stretches(text)) pass(notes);
}
