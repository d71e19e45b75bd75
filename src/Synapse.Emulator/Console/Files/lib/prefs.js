const key = 'synapse-console';

const read = () => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') ?? {};
  } catch {
    return {};
  }
};

/** What the user chose: theme, language, shortcuts. */
export const preference = name => read()[name];

export function prefer(name, value) {
  try {
    localStorage.setItem(key, JSON.stringify({ ...read(), [name]: value }));
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}
