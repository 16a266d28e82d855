/** Puts text on the clipboard, over http and in old browsers too; false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  // pages that come over plain http have none
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard !== undefined) {
    const isWritten = await clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (isWritten) return true;
  }
  let isTaken = false;
  const take = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', take, { capture: true, once: true });
  const isDone = (document as Copying).execCommand('copy');
  document.removeEventListener('copy', take, { capture: true });
  return isDone && isTaken;
}

/** Declared deprecated, and the one way that every browser of ours has to copy without asking. */
export interface Copying {
  readonly execCommand: (command: 'copy') => boolean;
}
