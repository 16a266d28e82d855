/** The site's menu where a browser knows no popovers: its button opens and closes it there too, and Escape closes it. */
export function openByButton(button: HTMLElement | null): void {
  if (button === null || 'popover' in HTMLElement.prototype) return;
  const isOpen = () => button.getAttribute('aria-expanded') === 'true';
  const set = (open: boolean) => {
    button.setAttribute('aria-expanded', String(open));
  };
  set(false);
  button.addEventListener('click', () => {
    set(!isOpen());
  });
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isOpen()) return;
    set(false);
    button.focus();
  });
}
