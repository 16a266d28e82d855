import { htmlToDocument } from '../../domain/draft/read-html.ts';
import { textToItems } from '../../domain/draft/read-text.ts';
import type { SourceDocument } from '../../domain/draft/source-item.ts';
import { withStyles } from './mend-docx.ts';
import { withPrintedNumbers } from './number-docx.ts';
import { readPdf } from './read-pdf.ts';

const begins = (bytes: Uint8Array, ...signature: number[]) => signature.every((b, i) => bytes[i] === b);

/**
 * Text of a file in UTF-8, UTF-16 or GB18030, told by its first bytes or by what it can be.
 * @throws Error where it is none of them
 */
export function decodeText(bytes: Uint8Array): string {
  if (begins(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (begins(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // try the next one
    }
  }
  throw new Error('the file is neither text in UTF-8 or GB18030 nor a format that can be read: import PDF, DOCX, HTML or plain text');
}

async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const { default: mammoth } = await import('mammoth');
  const unreadable = (error: unknown): never => {
    throw new Error(`not a readable Word file (${(error as Error).message}): save it again as .docx`);
  };
  let printed = { bytes, count: 0 };
  try {
    printed = withPrintedNumbers(withStyles(bytes));
  } catch (error) {
    unreadable(error);
  }
  const { value } = await mammoth
    .convertToHtml({ buffer: Buffer.from(printed.bytes) }, { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) })
    .catch(unreadable);
  const document = htmlToDocument(value, { whole: true });
  if (document.items.length === 0) throw new Error('the Word file holds no text: if it holds pictures of pages, recognise them first (OCR)');
  const left = value.match(/<ol\b/g)?.length ?? 0;
  return {
    ...document,
    warnings: [
      ...(printed.count > 0
        ? [`Word counts the numbers of ${printed.count} paragraphs by itself; they are written into the text: compare them with the print`]
        : []),
      ...(left > 0 ? [`${left} lists are numbered by Word itself, which keeps the numbers out of the text: write them in as printed`] : []),
    ],
  };
}

/**
 * Reads a policy document of any supported form; the content decides, not the name alone.
 * @param name file name, for its ending
 * @throws Error in plain words, with what to do
 */
export async function readSourceFile(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length === 0) throw new Error('the file is empty');
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return readPdf(bytes);
  if (/\.ofd$/i.test(name)) throw new Error('OFD cannot be read: open it and save it as PDF, or ask the office for the PDF');
  if (begins(bytes, 0x50, 0x4b)) {
    if (/\.docx$/i.test(name)) return readDocx(bytes);
    throw new Error('a zip that is no .docx: unpack it and import the document itself');
  }
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Error('the old Word format (.doc) cannot be read: save it as .docx or PDF');
  const text = decodeText(bytes);
  if (/\.html?$/i.test(name) || /^\s*(?:---\n[\s\S]*?\n---\s*)?<(?:!doctype|html|head|body|div|p|table|meta)\b/i.test(text)) {
    const document = htmlToDocument(text);
    if (document.items.length === 0) throw new Error('the page holds no text: its text may be loaded by a script; save it from the browser once it shows');
    return document;
  }
  const items = textToItems(text);
  if (items.length === 0) throw new Error('the file holds no text');
  return { items, form: 'plain_text', warnings: [] };
}
