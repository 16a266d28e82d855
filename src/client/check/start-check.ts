/** The front page's form: it opens the checker with its answers after `#`, where they never leave the browser. */
import { startFragment } from '../../state/check-start.ts';

class StartCheckElement extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) throw new Error('start-check: there is no form in it');
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const fields = Array.from(new FormData(form), ([name, value]) => [name, typeof value === 'string' ? value : ''] as const);
      location.assign(`${form.action}#${startFragment(fields)}`);
    });
  }
}

customElements.define('start-check', StartCheckElement);
