/** Checking, solving and following; the only part that talks with the server about a scenario. */
import * as api from "./api.js";
import { whole } from "./format.js";
import { fileText, keyOf } from "./scenario.js";
import { hasChanges, isOpen, keyNow, present } from "./store.js";

const PAUSE = 350;

export const createSolving = (ctx) => {
  let timer = null;
  let unfollow = null;
  let checking = null;

  const problemOf = (e) => {
    if (e instanceof api.Fault) {
      return e.problem;
    }
    throw e;
  };

  const leave = () => {
    unfollow?.();
    unfollow = null;
  };

  /** The answer in one sentence, for who does not see the map. */
  const told = () => {
    const state = ctx.state();
    const { counts } = ctx.model(state);
    const all = counts.more + counts.less;
    const n = (v) => whole(v, state.language);
    return all === 0
      ? ctx.t("status.changed.none")
      : all === 1
        ? ctx.t("status.changed.one")
        : ctx.t("status.changed", n(all), n(counts.more), n(counts.less));
  };

  const check = async () => {
    checking?.abort();
    const state = ctx.state();
    const key = keyNow(state);
    if (!hasChanges(state)) {
      ctx.set({ check: null });
      return true;
    }
    checking = new AbortController();
    try {
      const figures = await api.check(fileText(present(state)), checking.signal);
      ctx.set({ check: { key, figures, problem: null } });
      return keyNow(ctx.state()) === key;
    } catch (e) {
      if (e.name === "AbortError") {
        return false;
      }
      const problem = problemOf(e);
      ctx.set(problem.status === 422 || problem.issues ? { check: { key, figures: null, problem } } : { problem });
      return false;
    }
  };

  const begin = async () => {
    clearTimeout(timer);
    leave();
    const state = ctx.state();
    const scenario = present(state);
    const key = keyOf(scenario);
    ctx.dispatch({ type: "solve", begin: true, values: { key, id: null, state: "starting", position: 0, phase: null, progress: null, stopping: false } });
    ctx.set({ problem: null });
    try {
      const made = await api.solve(fileText(scenario), state.language);
      if (ctx.state().solve?.key !== key) {
        api.cancel(made.id).catch(() => {});
        return;
      }
      ctx.dispatch({ type: "solve", values: { id: made.id, state: made.state, position: made.position, command: made.command } });
      ctx.announce(ctx.t("run.begun"));
      unfollow = api.follow(made.id, (name, data) => hear(made, key, name, data));
    } catch (e) {
      const problem = problemOf(e);
      ctx.set(problem.issues ? { solve: null, check: { key, figures: null, problem } } : { solve: null, problem: { ...problem, retry: true } });
    }
  };

  const hear = async (made, key, name, data) => {
    if (ctx.state().solve?.id !== made.id) {
      return;
    }
    switch (name) {
      case "queued":
        ctx.dispatch({ type: "solve", values: { state: "queued", position: data.position } });
        break;
      case "phase":
        ctx.dispatch({ type: "solve", values: { state: "running", phase: data.phase, position: 0 } });
        break;
      case "progress":
        ctx.dispatch({ type: "solve", values: { state: "running", progress: data } });
        break;
      case "done":
      case "stopped":
        await finish(made, key, name === "stopped");
        break;
      case "failed":
        ctx.set({ solve: null, problem: { ...data, retry: true } });
        ctx.announce(ctx.t("run.failed"));
        break;
      default:
        ctx.set({ solve: null });
        ctx.announce(ctx.t("run.cancelled"));
    }
  };

  const finish = async (made, key, stopped) => {
    try {
      const decision = await api.decision(made.id);
      if (ctx.state().solve?.id === made.id) {
        ctx.dispatch({ type: "answer", key, answer: { id: made.id, decision, stopped, command: made.command } });
        ctx.announce(stopped ? ctx.t("run.stopped") : ctx.t("run.done", told()));
      }
    } catch (e) {
      ctx.set({ solve: null, problem: problemOf(e) });
    }
  };

  const baseline = () => {
    api.follow("baseline", async (name, data) => {
      if (name === "phase") {
        ctx.dispatch({ type: "baseline", values: { phase: data.phase } });
      } else if (name === "progress") {
        ctx.dispatch({ type: "baseline", values: { progress: data } });
      } else if (name === "failed") {
        ctx.dispatch({ type: "baseline", values: { problem: data } });
        ctx.set({ problem: data });
      } else if (name === "done") {
        try {
          const [decision, told2, runs] = await Promise.all([api.decision("baseline"), api.solveState("baseline"), api.runs()]);
          ctx.dispatch({ type: "baseline", values: { decision, command: told2.command, phase: null } });
          ctx.set({ runs });
          ctx.announce(ctx.t("run.doneBaseline"));
        } catch (e) {
          ctx.set({ problem: problemOf(e) });
        }
      }
    });
  };

  return {
    baseline,
    begin,
    /** After every change: check it, and solve it if that is wanted and nobody knows the answer. */
    consider: () => {
      clearTimeout(timer);
      const state = ctx.state();
      if (state.solve && state.solve.key !== keyNow(state)) {
        const { id } = state.solve;
        leave();
        ctx.set({ solve: null });
        if (id) {
          api.cancel(id).catch(() => {});
        }
      }
      timer = setTimeout(async () => {
        if ((await check()) && ctx.state().auto && isOpen(ctx.state())) {
          begin();
        }
      }, PAUSE);
    },
    stop: async () => {
      const { solve } = ctx.state();
      if (!solve?.id) {
        return;
      }
      ctx.dispatch({ type: "solve", values: { stopping: true } });
      try {
        await api.stop(solve.id);
      } catch (e) {
        ctx.dispatch({ type: "solve", values: { stopping: false } });
        ctx.set({ problem: problemOf(e) });
      }
    },
    cancel: async () => {
      const { solve } = ctx.state();
      leave();
      ctx.set({ solve: null });
      ctx.announce(ctx.t("run.cancelled"));
      if (solve?.id) {
        try {
          await api.cancel(solve.id);
        } catch (e) {
          ctx.set({ problem: problemOf(e) });
        }
      }
    },
  };
};
