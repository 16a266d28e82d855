/** The dialog that gives a citation in every form; loaded when the first one is asked for. */
import { cite, citationFormats } from '../exports/cite.ts';
import type { CitedPolicy } from '../exports/citations/work.ts';
import { copyText } from './clipboard.ts';
import { fill } from '../words/fill.ts';
import { citationWords as words } from '../words/zh/citation.ts';
import { today } from './today.ts';

interface CiteData extends CitedPolicy {
  readonly dataVersion: string;
  readonly provisional: boolean;
}

/** What is cited: an anchor of this page, its names, the words that stand there, and the address of its record. */
export interface Cited {
  readonly id: string;
  readonly place: string;
  /** Its place as officials say it; empty for none. */
  readonly official: string;
  readonly quote: string;
  /** In full; null where no fact is cited. */
  readonly record: string | null;
}

const element = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] => {
  const e = document.createElement(tag);
  e.className = className;
  e.textContent = text;
  return e;
};

const canonical = (): string => document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;

/** An address of this host as the site is cited by. */
const asCited = (address: string): string => {
  const { pathname, hash } = new URL(address);
  return new URL(pathname + hash, canonical()).href;
};

/** @param text the official text, which knows how its document is cited */
export function showCitations(text: HTMLElement, { id, place, official, quote, record }: Cited): void {
  const data = text.dataset.cite;
  if (data === undefined) throw new Error('[data-policy-text] lacks data-cite: see src/pages/policies/[id].astro');
  const policy = JSON.parse(data) as CiteData;
  const { dataVersion, provisional } = policy;
  const cited = {
    ...{ place, official, quote, dataVersion, provisional },
    url: new URL(`#${id}`, canonical()).href,
    accessed: today(),
    anchor: id,
    ...(record === null ? {} : { record: asCited(record) }),
  };
  const dialog = element('dialog', 'cite-dialog');
  dialog.translate = false;
  dialog.setAttribute('aria-label', `${words.title} ${place}`);
  dialog.append(element('h2', 'cite-dialog__title', fill(words.of, { t: place })));
  const status = element('p', 'cite-dialog__status');
  status.setAttribute('role', 'status');
  for (const format of citationFormats) {
    const said = cite(format, policy, cited, words.parts);
    const row = element('section', 'cite-dialog__row');
    const button = element('button', 'button', words.copy);
    button.type = 'button';
    button.setAttribute('aria-label', `${words.copy} ${words[format]}`);
    button.addEventListener('click', () => {
      void copyText(said).then((isCopied) => (status.textContent = isCopied ? fill(words.copiedAs, { t: words[format] }) : words.failed));
    });
    const shown = element('pre', 'program', said.trimEnd().replaceAll('\r\n', '\n'));
    shown.tabIndex = 0;
    row.append(element('h3', '', words[format]), button, shown);
    dialog.append(row);
  }
  dialog.append(status);
  show(dialog);
}

/** Says that the page's words are not the printed ones, and that these cannot be had. */
export function showUncited(): void {
  const dialog = element('dialog', 'cite-dialog');
  dialog.setAttribute('aria-label', words.title);
  dialog.append(element('p', 'cite-dialog__status', words.translated));
  show(dialog);
}

function show(dialog: HTMLDialogElement): void {
  const close = element('button', 'button', words.close);
  close.type = 'button';
  close.addEventListener('click', () => dialog.close());
  dialog.append(close);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
