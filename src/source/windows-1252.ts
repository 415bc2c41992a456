// Windows-1252 both ways, as browsers read it: its five unassigned bytes are C1 controls (WHATWG Encoding Standard).
// Not through TextDecoder, which reads Latin-1 under this name in Node 20.
import iconv from 'iconv-lite';

const CHARACTERS: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const char = iconv.decode(Buffer.from([byte]), 'windows-1252');
  return char === '\uFFFD' ? String.fromCharCode(byte) : char;
});

const BYTES: ReadonlyMap<string, number> = new Map(CHARACTERS.map((char, byte) => [char, byte]));

/** Every byte is a character, so nothing is ever lost. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => CHARACTERS[byte] ?? '').join('');
}

/** The byte of a character; undefined where windows-1252 has none. */
export const windows1252Byte = (char: string): number | undefined => BYTES.get(char);
