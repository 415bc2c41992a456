// Runs on the phone: trades the link's token for a secret of its own, follows the talk, and asks for steps.
import type { RemoteState, Step } from '../state.ts';
import { follow } from './follow.ts';
import { openView } from './view.ts';

/** Kept on the phone, so that the page can be opened again. */
const KEPT = 'triptych-remote';

async function secretOf(): Promise<string | undefined> {
  const token = location.hash.slice(1);
  if (token === '') return localStorage.getItem(KEPT) ?? undefined;
  const answer = await fetch('/-/remote-session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  // The link opened a second time on the same phone.
  if (!answer.ok) return localStorage.getItem(KEPT) ?? undefined;
  // Our own server's answer (remote.ts).
  const { secret } = (await answer.json()) as { readonly secret: string };
  localStorage.setItem(KEPT, secret);
  history.replaceState(null, '', location.pathname);
  return secret;
}

async function open(): Promise<void> {
  const view = openView();
  view.say('lost');
  const secret = await secretOf();
  if (secret === undefined) return view.say('ended');
  const headers = { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' };
  view.onStep((step: Step) => {
    navigator.vibrate?.(15);
    fetch('/-/remote-step', { method: 'POST', headers, body: JSON.stringify({ step }) }).catch(() =>
      view.say('lost'),
    );
  });
  await follow(headers, {
    told: (state: RemoteState) => view.show(state),
    lost: () => view.say('lost'),
  });
  view.say('ended');
}

void open();
