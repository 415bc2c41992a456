// The deck's side of the phone's remote: says where the deck stands, and goes where the phone says.
import '../../write/html/stage/bespoke.ts';

export interface Stage {
  report(): void;
  step(step: unknown): void;
}

/** `id` names this window to the server, `key` shows that the page comes from it. */
export function openStage(id: string, deckName: string, key: string): Stage | undefined {
  const deck = window.bespokeDeck;
  if (!deck || deckName === '') return undefined;
  /** While the deck moves, only the event says where to. */
  const tell = (index: number, fragment: number): void => {
    const heading = deck.slides[index]?.querySelector('h1,h2,h3,h4,h5,h6');
    void fetch('/-/stage', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Triptych-Key': key },
      body: JSON.stringify({
        id,
        deck: deckName,
        index,
        fragment,
        fragments: (deck.fragments[index]?.length ?? 1) - 1,
        title: heading?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 200) ?? '',
      }),
    }).catch(() => {}); // the connection that is lost is told by the page's own
  };
  deck.on('fragment', ({ index, fragmentIndex }) => tell(index, fragmentIndex));
  return {
    report: () => tell(deck.slide(), deck.fragmentIndex),
    step(step) {
      if (step === 'next') deck.next();
      else if (step === 'previous') deck.prev();
    },
  };
}
