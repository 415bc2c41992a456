// Speaker notes as presenter view shows them: links leave the view alone, each block has the direction of its words, and
// nothing in them has an id, since all slides' notes stand in one page.
import { notesHtml } from '../notes-html.ts';
import { type Attributes, rewriteTags } from './rewrite-tags.ts';

/** Safe HTML; empty for notes that say nothing. */
export function presenterNotes(markdown: string): string {
  const html = notesHtml(markdown).replace(/<input\b([^>]*)>/g, (_, attributes: string) =>
    /\bchecked\b/.test(attributes) ? '☑' : '☐',
  );
  return rewriteTags(html, (name, { id: _, ...attributes }, depth) => {
    if (name === 'a') return link(attributes);
    if (name === 'pre') return { ...attributes, dir: 'ltr' };
    // What stands inside goes by the block around it: the direction is told by words that have none of their own.
    return depth === 0 ? { ...attributes, dir: 'auto' } : attributes;
  });
}

/** Footnotes lead nowhere, having lost their ids; nor does an address that was refused, which is left empty. */
function link({ href = '', ...others }: Attributes): Attributes {
  if (href === '' || /^#(?:user-content-|footnote)/.test(href)) return {};
  return href.startsWith('#')
    ? { ...others, href }
    : { ...others, href, target: '_blank', rel: 'noopener noreferrer' };
}
