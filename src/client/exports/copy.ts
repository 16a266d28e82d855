/** Declared deprecated, and the one way that every browser of ours has to give a table. */
interface Copying {
  readonly execCommand: (command: 'copy') => boolean;
}

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
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
