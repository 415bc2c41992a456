// From the target of a request to the name that it asks for. Decoded once; whatever could mean another thing to a file
// system, or after a second decoding, is no name.

/** The parts of the path, decoded; undefined for what no link of ours could be. */
export function readPath(target: string): readonly string[] | undefined {
  const [path = ''] = target.split(/[?#]/, 1);
  if (!path.startsWith('/')) return undefined;
  const parts = path.slice(1).split('/').map(decoded);
  const sound = parts.every(
    (part, index) => part !== undefined && isName(part) && (part !== '' || index === parts.length - 1),
  );
  return sound ? parts.filter((part) => part !== undefined) : undefined;
}

const isName = (part: string): boolean =>
  part !== '.' && part !== '..' && !/[\u0000-\u001f\u007f/\\]/.test(part);

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
