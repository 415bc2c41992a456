// What `triptych serve` is asked.
import type { EmbedFonts, Format } from '../write/writer.ts';

export interface ServeCommand {
  /** Files and folders; empty for every deck under `content/`. */
  readonly inputs: readonly string[];
  readonly host?: string;
  readonly port?: number;
  readonly formats: readonly Format[];
  readonly theme?: string;
  readonly allowRemote: readonly string[];
  readonly embedFonts: EmbedFonts;
  readonly remote: boolean | string;
}
