// Does work once a frame at most, with what was said last: pointers report several times as often as a screen draws.

/** Gives a function that asks for `work`; what it is asked with before the next frame is superseded. */
export function eachFrame<Value>(work: (value: Value) => void): (value: Value) => void {
  let waiting: { value: Value } | undefined;
  return (value) => {
    if (waiting) {
      waiting.value = value;
      return;
    }
    waiting = { value };
    requestAnimationFrame(() => {
      const { value: last } = waiting ?? { value };
      waiting = undefined;
      work(last);
    });
  };
}
