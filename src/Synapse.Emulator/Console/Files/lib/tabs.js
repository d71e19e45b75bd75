import { el, fill, set } from './dom.js';

let sets = 0;

/** Tabs by the keyboard pattern for them: arrow keys move, and the tab in focus is shown. panels: [[name, make()]]. */
export function tabs(label, panels) {
  const id = `tabs-${++sets}`;
  const panel = el('div', { role: 'tabpanel', id: `${id}-panel` });
  const buttons = panels.map(([name], index) => el('button', {
    type: 'button', role: 'tab', class: 'tab', id: `${id}-${index}`, 'aria-controls': panel.id, onclick: () => show(index),
  }, name));

  function show(chosen) {
    buttons.forEach((button, index) => {
      set(button, 'aria-selected', index === chosen ? 'true' : 'false');
      set(button, 'tabindex', index === chosen ? 0 : -1);
    });
    set(panel, 'aria-labelledby', buttons[chosen].id);
    fill(panel, panels[chosen][1]());
  }

  const list = el('div', { class: 'tabs', role: 'tablist', 'aria-label': label, onkeydown: event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = (buttons.indexOf(event.target) + step + buttons.length) % buttons.length;
    show(next);
    buttons[next].focus();
    event.preventDefault();
  } }, buttons);
  show(0);
  return el('div', null, list, panel);
}
