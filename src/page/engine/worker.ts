// The thread in which decks are rendered: markdown-it is synchronous, so only another thread can stop it.
import { answerRequests } from '../../thread/answer-requests.ts';
import { renderMarp, warmUp } from './marp-engine.ts';

// Before the first deck is read; messages that come meanwhile wait.
warmUp().catch(() => {}); // the first deck meets the same failure, and reports it

answerRequests(renderMarp);
