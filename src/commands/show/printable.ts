// File names and words of a deck on their way to a terminal: control characters are shown, never obeyed.

/** Text on one line, with control characters as `\x1b`; a file name cannot recolour, rewrite or reorder the screen. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
