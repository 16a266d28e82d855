/** What a reader copies from official text is the printed words, whatever editor's notes stand between them. */

const BLOCKS = /^(?:P|DIV|H[1-6]|LI|UL|OL|TR|TABLE|THEAD|TBODY|SECTION|BLOCKQUOTE|DL|DT|DD|BR)$/;

/** Text of copied nodes: a line a block, a tab between cells. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  const inner = [...node.childNodes].map(textOf).join('');
  if (/^T[DH]$/.test(node.nodeName)) return `${inner.trim()}\t`;
  return BLOCKS.test(node.nodeName) ? `\n${inner}\n` : inner;
}

/**
 * Leaves the editor's words out of what is copied from official text. What is selected inside one editor's note alone is
 * copied as it is, and so is everything outside official text.
 * @param text the official text
 */
export function copyPrintedWords(text: HTMLElement): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed || event.clipboardData === null) return;
    const copied = document.createElement('div');
    for (let i = 0; i < selection.rangeCount; i++) {
      const range = selection.getRangeAt(i);
      const within = range.commonAncestorContainer;
      const host = within instanceof Element ? within : within.parentElement;
      // a note by itself, or a place that official text has nothing to do with
      if (host?.closest('[data-editorial]') != null || !range.intersectsNode(text)) return;
      copied.append(range.cloneContents());
    }
    const added = copied.querySelectorAll('[data-editorial]');
    if (added.length === 0) return;
    for (const note of added) note.remove();
    event.clipboardData.setData('text/html', copied.innerHTML);
    event.clipboardData.setData(
      'text/plain',
      textOf(copied)
        .replace(/\t(?=\n)/g, '')
        .replace(/[ \t]*\n[ \n]*/g, '\n')
        .trim(),
    );
    event.preventDefault();
  });
}
