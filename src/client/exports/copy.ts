import { copyText, type Copying } from '../clipboard.ts';

/**
 * Puts a table on the clipboard, as HTML for Word, WPS and Excel and as text for everything else. The copy event takes the
 * HTML as it is, in every browser; where it is refused the text alone is tried.
 * @returns whether anything was copied
 */
export async function copyTable(html: string, text: string): Promise<boolean> {
  const taken: ClipboardEvent[] = [];
  const take = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    if (event.clipboardData !== null) taken.push(event);
  };
  document.addEventListener('copy', take, { capture: true, once: true });
  const isCopied = (document as Copying).execCommand('copy') && taken.length > 0;
  document.removeEventListener('copy', take, { capture: true });
  if (isCopied) return true;
  return copyText(text);
}
