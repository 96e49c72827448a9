/** Undo and redo over anything that is never changed in place. */

/** A history that begins. */
export const begin = (present) => ({ past: [], present, future: [], mark: null });

/**
 * A step forward; what was undone before is given up. Nothing happens if nothing changed. Steps in a
 * row with the same mark (one slider being moved) are one step.
 */
export const step = (history, present, mark = null) => {
  if (JSON.stringify(present) === JSON.stringify(history.present)) {
    return history;
  }
  const past =
    mark !== null && mark === history.mark ? history.past : [...history.past, history.present];
  return { past, present, future: [], mark };
};

export const undo = (history) =>
  history.past.length === 0
    ? history
    : {
        past: history.past.slice(0, -1),
        present: history.past.at(-1),
        future: [history.present, ...history.future],
        mark: null,
      };

export const redo = (history) =>
  history.future.length === 0
    ? history
    : {
        past: [...history.past, history.present],
        present: history.future[0],
        future: history.future.slice(1),
        mark: null,
      };
