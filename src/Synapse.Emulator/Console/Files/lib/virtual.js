const overscan = 6;

// More than any screen shows. A box that grew with its content would otherwise ask for every row there is.
const maxRows = 300;

// Browsers clamp elements that are higher than some tens of millions of pixels; beyond this the scroll bar is scaled.
const maxHeight = 8_000_000;

/** A custom property of CSS that is a length in pixels. */
export const pixels = (element, property) => parseInt(getComputedStyle(element).getPropertyValue(property), 10);

/** Shows the rows in view of a list of any length, in a fixed number of elements. */
export class Virtual {
  count = 0;
  row = 1;
  view = 0;
  #rows = new Map();
  #scheduled = false;

  /**
   * rowHeight() is asked whenever the size changes, and resized() called; create() makes an empty row; fill(row, index) shows an item in it.
   */
  constructor(scroller, space, { rowHeight, create, fill, resized = () => {} }) {
    Object.assign(this, { scroller, space, create, fill });
    scroller.addEventListener('scroll', () => this.schedule(), { passive: true });
    this.observer = new ResizeObserver(() => {
      this.row = rowHeight();
      this.view = scroller.clientHeight;
      resized();
      this.schedule();
    });
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
    return this.scroller.scrollTop + this.view >= this.scroller.scrollHeight - this.row;
  }

  rowAt(index) {
    return this.#rows.get(index);
  }

  scrollTo(index, align = 'nearest') {
    const { row, view } = this;
    const top = index * row;
    const current = this.#offset();
    if (align === 'end' || top + row > current + view) this.#scrollTo(top + row - view);
    else if (top < current) this.#scrollTo(top);
    this.render();
  }

  render() {
    const { row, view } = this;
    if (view === 0) return;
    this.space.style.height = `${Math.min(this.count * row, maxHeight)}px`;
    const { scrollTop } = this.scroller;
    const offset = scrollTop * this.#scale();
    const first = Math.max(0, Math.floor(offset / row) - overscan);
    const last = Math.min(this.count, Math.ceil((offset + view) / row) + overscan, first + maxRows);
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
      element.style.transform = `translateY(${index * row - offset + scrollTop}px)`;
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
    const total = this.count * this.row;
    return total > maxHeight ? (total - this.view) / (maxHeight - this.view) : 1;
  }
}
