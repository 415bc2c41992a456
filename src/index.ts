// The public surface of Triptych.

export {
  type Builder,
  type BuilderOptions,
  type BuildRequest,
  type BuildResult,
  type BuiltFile,
  openBuilder,
  type StageName,
} from './builder.ts';
export { DeckError } from './deck-error.ts';
export type { Message, Place, Report, Severity } from './message.ts';
export type { EmbedFonts, Format } from './write/writer.ts';
