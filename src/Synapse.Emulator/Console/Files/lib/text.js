// Characters that show nothing or turn the text around them: controls, bidirectional overrides, invisible marks and tags.
// Tab and newline stay, and so does the joiner that emoji are made with.
const hidden = new RegExp(String.raw`[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f]`
  + String.raw`|[\ufeff\u{e0000}-\u{e007f}]`, 'gu');

const name = character => `⟨U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** Makes hidden characters visible, so that text from the server cannot pretend to be something else. */
export const plain = text => text.replaceAll('\r\n', '\n').replace(hidden, name);

/** The beginning of a text, for a cell that shows no more anyway. */
export const short = (value, limit = 200) => {
  const text = asText(value);
  return text.length > limit ? text.slice(0, limit).replace(/[\ud800-\udbff]$/, '') + '…' : text;
};

/** Any JSON value as text; strings without their quotes. */
export const asText = value => value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** A JSON value over several lines. */
export const pretty = value => typeof value === 'string' ? value : JSON.stringify(value, null, 2) ?? '';
