// The thread in which prints are finished: reading, tagging and writing two hundred pages takes most of a second, in which
// nobody else would get a turn.
import { answerRequests } from '../../../thread/answer-requests.ts';
import { movable } from '../../../thread/movable.ts';
import { finishPdf } from '../finish-pdf.ts';

answerRequests(finishPdf, movable);
