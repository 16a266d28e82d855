/** The search box in every header: a form that works without script; answers while typing come when it is entered. */
import { questionOf } from '../../state/question.ts';

const form = document.querySelector<HTMLFormElement>('form[data-search-form]');
const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
// the search page has its own, larger box
if (form && input && document.querySelector('clause-search') === null) {
  let box: Promise<unknown> | null = null;
  const enter = () => {
    box ??= import('./search-box.ts').then(({ SearchBox }) => new SearchBox(form, input)).catch(() => (box = null));
  };
  input.addEventListener('focus', enter);
  if (document.activeElement === input) enter();
  form.addEventListener('submit', () => (input.value = questionOf(input.value)));
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || target?.closest('input, textarea, select, [contenteditable]') != null) return;
    event.preventDefault();
    input.focus();
  });
}
