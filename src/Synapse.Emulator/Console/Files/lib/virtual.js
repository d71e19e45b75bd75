const overscan = 6;

// Browsers clamp elements that are higher than some tens of millions of pixels; beyond this the scroll bar is scaled.
const maxHeight = 8_000_000;

/** Shows the rows in view of a list of any length, in a fixed number of elements. */
export class Virtual {
  count = 0;
  #rows = new Map();
  #scheduled = false;

  /** create() makes an empty row; fill(row, index) shows an item in it. */
  constructor(scroller, space, { rowHeight, create, fill }) {
    Object.assign(this, { scroller, space, rowHeight, create, fill });
    scroller.addEventListener('scroll', () => this.schedule(), { passive: true });
    this.observer = new ResizeObserver(() => this.schedule());
    this.observer.observe(scroller);
  }

  dispose() {
    this.observer.disconnect();
  }

  schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.render();
    });
  }

  get atEnd() {
    return this.scroller.scrollTop + this.scroller.clientHeight >= this.scroller.scrollHeight - this.rowHeight();
  }

  rowAt(index) {
    return this.#rows.get(index);
  }

  scrollTo(index, align = 'nearest') {
    const row = this.rowHeight();
    const view = this.scroller.clientHeight;
    const top = index * row;
    const current = this.#offset();
    if (align === 'end' || top + row > current + view) this.#scrollTo(top + row - view);
    else if (top < current) this.#scrollTo(top);
    this.render();
  }

  render() {
    const row = this.rowHeight();
    const view = this.scroller.clientHeight;
    this.space.style.height = `${Math.min(this.count * row, maxHeight)}px`;
    const offset = this.#offset();
    const first = Math.max(0, Math.floor(offset / row) - overscan);
    const last = Math.min(this.count, Math.ceil((offset + view) / row) + overscan);
    const free = [];
    for (const [index, element] of this.#rows) {
      if (index < first || index >= last) {
        this.#rows.delete(index);
        free.push(element);
      }
    }
    for (let index = first; index < last; index++) {
      let element = this.#rows.get(index);
      if (!element) {
        element = free.pop() ?? this.space.appendChild(this.create());
        this.#rows.set(index, element);
      }
      element.style.transform = `translateY(${index * row - offset + this.scroller.scrollTop}px)`;
      this.fill(element, index);
    }
    for (const element of free) element.remove();
  }

  /** How far the list is scrolled, in pixels of the whole list. */
  #offset() {
    return this.scroller.scrollTop * this.#scale();
  }

  #scrollTo(offset) {
    this.scroller.scrollTop = Math.max(0, offset) / this.#scale();
  }

  #scale() {
    const total = this.count * this.rowHeight();
    const view = this.scroller.clientHeight;
    return total > maxHeight ? (total - view) / (maxHeight - view) : 1;
  }
}
