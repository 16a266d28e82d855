import type { Heading, List, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The Markdown dialect of policy files, and of the site's own prose. */
export const gfmOptions = { singleTilde: false } as const;

/** The smallest part of a body with an element of its own on the page: a heading, paragraph, list item or cell. */
export interface Piece {
  readonly text: string;
  /** Row of a table (0 = header) or item of a list. */
  readonly row: number;
  readonly column: number;
}

/** A top-level block of official text. Editor's components are no blocks. */
export interface Block {
  /** Position among all top-level nodes of the Markdown tree, editor's components included. */
  readonly node: number;
  readonly kind: 'heading' | 'paragraph' | 'list' | 'table';
  /** Heading level, 0 for other kinds. */
  readonly depth: number;
  /** Line in the body, from 1. */
  readonly line: number;
  readonly pieces: readonly Piece[];
}

/** Words of the editor's own between blocks of official text. */
export interface EditorNote {
  /** Position among all top-level nodes of the Markdown tree. */
  readonly node: number;
  readonly paragraphs: readonly string[];
}

export interface BlockProblem {
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

const OFFICIAL = 'official text';

/** A web or mail address that Markdown takes for a link though it is only printed; null for anything else. */
function printedAddress(node: PhrasingContent): string | null {
  if (node.type !== 'link' || node.title != null) return null;
  const [only, ...rest] = node.children;
  if (only?.type !== 'text' || rest.length > 0) return null;
  return ['', 'http://', 'mailto:'].some((scheme) => node.url === scheme + only.value) ? only.value : null;
}

function phrasingToText(nodes: readonly PhrasingContent[], line: number, problems: BlockProblem[], whose = OFFICIAL): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return '\n';
      const address = printedAddress(node);
      if (address !== null) return address;
      if (node.type !== 'text') {
        problems.push({
          line,
          message: `${whose} holds Markdown of kind "${node.type}"`,
          remedy: `${whose} is plain: escape the character with a backslash${whose === OFFICIAL ? ', or move editor’s words into an <EditorNote> of its own' : ''}`,
        });
        return '';
      }
      if (node.value.includes('\n'))
        problems.push({
          line,
          message: 'a hard-wrapped line inside a block',
          remedy: 'join the lines, or end the line with a backslash if the print breaks there',
        });
      return node.value;
    })
    .join('');
}

const lineOf = (node: { position?: { start: { line: number } } | undefined }) => node.position?.start.line ?? 0;

function tablePieces(table: Table, problems: BlockProblem[]): Piece[] {
  return table.children.flatMap((tr, row) => tr.children.map((td, column) => ({ row, column, text: phrasingToText(td.children, lineOf(tr), problems) })));
}

function listPieces(list: List, problems: BlockProblem[]): Piece[] {
  if (list.ordered === true)
    problems.push({ line: lineOf(list), message: 'an ordered list swallows its printed numbers', remedy: 'escape the number: `1\\. …`' });
  return list.children.map((item, row) => ({
    row,
    column: 0,
    text: item.children.map((child) => (child.type === 'paragraph' ? phrasingToText(child.children, lineOf(child), problems) : '')).join('\n'),
  }));
}

const single = (block: Heading | Paragraph, problems: BlockProblem[]): Piece[] => [
  { row: 0, column: 0, text: phrasingToText(block.children, lineOf(block), problems) },
];

/** The component that holds the editor's words. */
const NOTE = 'EditorNote';

function nodeToNote(node: RootContent, index: number, problems: BlockProblem[]): EditorNote | null {
  if (node.type !== 'mdxJsxFlowElement' || node.name !== NOTE) return null;
  const paragraphs = node.children.flatMap((child): string[] => {
    if (child.type === 'paragraph') return [phrasingToText(child.children, lineOf(child), problems, 'an editor’s note')];
    problems.push({ line: lineOf(child), message: `an editor’s note holds a block of kind "${child.type}"`, remedy: 'write plain paragraphs' });
    return [];
  });
  return { node: index, paragraphs };
}

function nodeToBlock(node: RootContent, index: number, problems: BlockProblem[]): Block | null {
  const place = { node: index, line: lineOf(node), depth: 0 };
  switch (node.type) {
    case 'heading':
      return { ...place, kind: 'heading', depth: node.depth, pieces: single(node, problems) };
    case 'paragraph':
      return { ...place, kind: 'paragraph', pieces: single(node, problems) };
    case 'list':
      return { ...place, kind: 'list', pieces: listPieces(node, problems) };
    case 'table':
      return { ...place, kind: 'table', pieces: tablePieces(node, problems) };
    case 'mdxJsxFlowElement':
      if (node.name !== NOTE)
        problems.push({ line: place.line, message: `there is no component <${node.name ?? ''}>`, remedy: `editor’s words stand in <${NOTE}>…</${NOTE}>` });
      return null;
    default:
      problems.push({
        line: place.line,
        message: `a block of kind "${node.type}" cannot be official text`,
        remedy: 'use headings, paragraphs, `- ` lists and tables only',
      });
      return null;
  }
}

/** A body, read. */
interface Body {
  readonly blocks: Block[];
  readonly notes: EditorNote[];
  readonly problems: BlockProblem[];
}

/** Parses a policy body (Markdown with MDX components) into its blocks and the notes between them. Broken MDX is a problem, not an exception. */
export function bodyToBlocks(body: string): Body {
  const problems: BlockProblem[] = [];
  let root: Root;
  try {
    root = unified().use(remarkParse).use(remarkMdx).use(remarkGfm, gfmOptions).parse(body);
  } catch (error) {
    const line = (error as { line?: number }).line ?? 0;
    return {
      blocks: [],
      notes: [],
      problems: [{ line, message: `the body is not valid MDX: ${(error as Error).message}`, remedy: 'escape < { } in official text with a backslash' }],
    };
  }
  const blocks = root.children.map((node, index) => nodeToBlock(node, index, problems)).filter((b) => b !== null);
  const notes = root.children.map((node, index) => nodeToNote(node, index, problems)).filter((n) => n !== null);
  return { blocks, notes, problems };
}
