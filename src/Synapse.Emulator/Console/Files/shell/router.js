/** The views, and the key after G that leads to each of them. */
export const viewKeys = { jobs: 'J', plugins: 'P', storages: 'S', requests: 'R', faults: 'F', connect: 'C' };

export const views = Object.keys(viewKeys);

/** The view that is shown, and what is open in it, as the fragment of the address: #/jobs/12. */
export class Router extends EventTarget {
  constructor() {
    super();
    addEventListener('hashchange', () => this.dispatchEvent(new Event('change')));
  }

  get route() {
    const [, view, id] = location.hash.split('/');
    return { view: views.includes(view) ? view : views[0], id: id ? this.#decode(id) : null };
  }

  go(view, id = null) {
    location.hash = this.link(view, id);
  }

  link(view, id = null) {
    return `#/${view}` + (id === null ? '' : `/${encodeURIComponent(id)}`);
  }

  #decode(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }
}
