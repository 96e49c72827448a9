/** The state of the page and how it changes; nothing here draws or asks. */
import * as history from "./history.js";
import * as scenario from "./scenario.js";

export const start = (language) => ({
  language,
  server: null,
  case: null,
  geometry: null,
  runs: { runs: [], persistent: false },
  history: history.begin(scenario.empty("", "")),
  auto: true,
  check: null,
  answers: {},
  order: [],
  baseline: { decision: null, progress: null, phase: null, problem: null },
  solve: null,
  last: null,
  problem: null,
  view: { name: "map", code: null },
  filter: { text: "", province: "", only: "all" },
  sort: { column: "name", down: false },
  colour: "deviation",
  shape: "bubbles",
  active: null,
  compare: { with: "baseline", asked: null, result: null, problem: null },
  whyNot: null,
  edit: null,
});

/** What comes after an action. */
export const reduce = (state, action) => {
  switch (action.type) {
    case "set":
      return { ...state, ...action.values };
    case "scenario":
      return stepped(state, history.step(state.history, action.scenario, action.mark ?? null));
    case "undo":
      return stepped(state, history.undo(state.history));
    case "redo":
      return stepped(state, history.redo(state.history));
    case "baseline":
      return { ...state, baseline: { ...state.baseline, ...action.values } };
    case "solve":
      return { ...state, solve: state.solve === null && !action.begin ? null : { ...state.solve, ...action.values } };
    case "answer":
      return answered(state, action);
    default:
      throw new Error(`unknown action ${action.type}`);
  }
};

const stepped = (state, next) =>
  next === state.history ? state : { ...state, history: next, problem: null, edit: null, whyNot: null };

const answered = (state, { key, answer }) => ({
  ...state,
  solve: null,
  answers: { ...state.answers, [key]: answer },
  order: [...state.order.filter((k) => k !== key), key],
  last: key,
});

export const present = (state) => state.history.present;

export const keyNow = (state) => scenario.keyOf(present(state));

export const hasChanges = (state) => present(state).changes.length > 0;

/** Whether something that the server still has to work out is asked by the changes. */
export const isOpen = (state) =>
  hasChanges(state) && !state.answers[keyNow(state)] && state.solve?.key !== keyNow(state);

const numbersOf = (decision) =>
  Object.fromEntries(decision.municipalities.map((m) => [m.code, m.decided]));

const ofDecision = (source, answer) => ({
  source,
  id: answer.id,
  numbers: numbersOf(answer.decision),
  decision: answer.decision,
  score: answer.decision.score,
  bound: answer.decision.bound,
  indicatives: Object.fromEntries(answer.decision.municipalities.map((m) => [m.code, m.indicative])),
});

const ofProgress = (source, progress, state) => ({
  source,
  id: null,
  numbers: progress.numbers,
  decision: null,
  score: progress.score,
  bound: null,
  indicatives: indicatives(state),
});

/** The indicative numbers as the changes make them. */
const indicatives = (state) => {
  const list =
    state.check?.key === keyNow(state) && state.check.figures
      ? state.check.figures.municipalities
      : state.case.municipalities;
  return Object.fromEntries(list.map((m) => [m.code, m.indicative]));
};

/**
 * What the map and the table show.
 *
 * source: `indicative` (nothing decided yet), `baselineProgress`, `baseline`, `progress`, `answer`,
 * `stopped`, or `earlier` (an answer to other changes than those that stand there).
 */
export const shown = (state) => {
  const key = keyNow(state);
  if (!hasChanges(state)) {
    return baselineShown(state, "baseline");
  }
  const answer = state.answers[key];
  if (answer) {
    return ofDecision(answer.stopped ? "stopped" : "answer", answer);
  }
  if (state.solve?.key === key && state.solve.progress?.numbers) {
    return ofProgress("progress", state.solve.progress, state);
  }
  const earlier = state.last === null ? null : state.answers[state.last];
  return earlier ? ofDecision("earlier", earlier) : baselineShown(state, "earlier");
};

const baselineShown = (state, source) => {
  if (state.baseline.decision) {
    return ofDecision(source, { id: "baseline", decision: state.baseline.decision });
  }
  if (state.baseline.progress?.numbers) {
    return ofProgress("baselineProgress", state.baseline.progress, state);
  }
  return {
    source: "indicative",
    id: null,
    numbers: null,
    decision: null,
    score: null,
    bound: null,
    indicatives: indicatives(state),
  };
};

/** The numbers of the baseline, or null. */
export const before = (state) =>
  state.baseline.decision ? numbersOf(state.baseline.decision) : null;

/** Keeps a state, tells who listens when it changed. */
export const createStore = (initial) => {
  let state = initial;
  const listenerList = [];
  return {
    get: () => state,
    dispatch: (action) => {
      const previous = state;
      state = reduce(state, action);
      if (state !== previous) {
        listenerList.forEach((listener) => listener(state, previous));
      }
    },
    subscribe: (listener) => listenerList.push(listener),
  };
};
