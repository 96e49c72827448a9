/** What is shown, how good it is, and how far the calculation is. */
import { h, replace, text } from "./dom.js";
import { euro, exact, points, roundPoints, signed, signedEuro, whole } from "./format.js";
import { hasChanges, isOpen } from "./store.js";
import { label } from "./world.js";

export const createStatus = (ctx, element) => {
  const state0 = h("p", { class: "state" });
  const buttons = h("div", { class: "buttons" });
  const figures = h("dl", { class: "figures strip" });
  const progress = h("div", { class: "progressline" });
  const solve = h("button", { type: "button", class: "primary", id: "bereken", onclick: () => ctx.solveNow() });
  const stop = h("button", { type: "button", id: "stop", onclick: () => ctx.stop() });
  const cancel = h("button", { type: "button", id: "annuleer", onclick: () => ctx.cancel() });
  const auto = h("input", { type: "checkbox", id: "direct", onchange: (e) => ctx.setAuto(e.target.checked) });
  const autoText = h("span", {});
  buttons.append(solve, stop, cancel, h("label", { class: "check" }, auto, autoText));
  element.append(h("div", { class: "wide" }, h("div", { class: "line" }, state0, buttons), progress, figures));

  const bar = h("progress", { id: "voortgang" });
  const barText = h("span", { class: "bartext" });
  progress.append(h("label", { for: "voortgang", class: "unseen" }), bar, barText);

  const drawProgress = (state) => {
    const run = state.solve ?? (state.baseline.decision ? null : { ...state.baseline, state: "running" });
    const busy = run !== null && !(run === state.baseline && run.problem);
    progress.classList.toggle("idle", !busy);
    text(progress.querySelector("label"), ctx.t("run.progress"));
    if (!busy) {
      bar.value = 0;
      text(barText, "");
      return;
    }
    const told = run.progress;
    const part = told && told.moveLimit > 0 && run.phase === "SEARCH" ? told.moves / told.moveLimit : null;
    if (part === null) {
      bar.removeAttribute("value");
    } else {
      bar.value = part;
    }
    text(
      barText,
      run.stopping
        ? ctx.t("run.stopping")
        : run.state === "queued" && run.position > 0
          ? ctx.t("run.queued", whole(run.position, state.language))
          : run.phase === "SEARCH" && told
            ? ctx.t("run.moves", phaseText("SEARCH", state), whole(told.moves, state.language), whole(told.moveLimit, state.language))
            : run.phase
              ? phaseText(run.phase, state)
              : ctx.t("run.starting"),
    );
  };

  const phaseText = (phase, state) => {
    const words = label(ctx.world().case, "phase", phase, state.language);
    return words === phase ? ctx.t("run.starting") : words.replace(/^./, (c) => c.toUpperCase());
  };

  const proof = (now, state) => {
    if (!now.bound) {
      return null;
    }
    if (now.bound.proven) {
      return ctx.t("status.proven");
    }
    return now.bound.gapMicro === null || now.bound.gapMicro === undefined
      ? null
      : ctx.t("status.gap", points(now.bound.gapMicro, state.language), exact(now.bound.gapPercent, state.language));
  };

  const more = (now, state) => {
    if (now.source === "earlier") {
      return ctx.t(state.last === null ? "status.earlier.baseline" : "status.earlier.more");
    }
    const key = `status.${now.source}.more`;
    const told = ["indicative", "baseline", "stopped"].includes(now.source) ? ctx.t(key) : null;
    return [told, proof(now, state)].filter((v) => v !== null).join("; ");
  };

  const figure = (title, value, extra, style) =>
    h("div", { class: style ?? null }, h("dt", {}, title), h("dd", {}, value, extra ? h("span", { class: "delta" }, extra) : null));

  const drawFigures = (state) => {
    const language = state.language;
    const model = ctx.model(state);
    const now = model.now;
    const national = now.decision?.national;
    const base = now.source === "baseline" ? null : state.baseline.decision?.national;
    const sum = (id) => model.rowList.reduce((s, r) => s + r[id], 0);
    const decided = now.numbers ? sum("decided") : null;
    const against = (id, form) => (base && national ? form(number(national[id]) - number(base[id]), language) : null);
    const number = (v) => Number(v);
    const nonZero = (v) => (v === null || v === "0" || v === signedEuro(0, language) ? null : v);
    const score = now.score;
    replace(
      figures,
      figure(ctx.t("status.decided"), whole(decided, language), base && decided !== null ? nonZero(signed(decided - base.decided, language)) : null, "main"),
      figure(ctx.t("status.indicativeSum"), whole(sum("indicative"), language)),
      figure(ctx.t("status.located"), whole(national?.located, language), nonZero(against("located", signed))),
      figure(ctx.t("status.unlocated"), whole(national?.unlocated, language), nonZero(against("unlocated", signed))),
      figure(ctx.t("status.children"), whole(national?.childrenMoved, language), nonZero(against("childrenMoved", signed))),
      figure(ctx.t("status.grants"), national ? euro(number(national.grants), language) : "–", nonZero(against("grants", signedEuro)), "money"),
      figure(ctx.t("status.score"), score ? roundPoints(score.softMicro, language) : "–", null, "score"),
      figure(
        ctx.t("status.bound"),
        now.bound ? roundPoints(now.bound.softMicro, language) : "–",
        state.solve || (!state.baseline.decision && now.source === "baselineProgress") ? ctx.t("status.bound.searching") : null,
        "score",
      ),
    );
  };

  const drawState = (state) => {
    const { now } = ctx.model(state);
    const broken = now.decision && !now.decision.complete;
    const concerned = now.source === "answer" ? now.decision.concerned : null;
    const names = concerned?.map((code) => ctx.world().province.get(code)?.name ?? code);
    const again =
      concerned === null || concerned === undefined
        ? null
        : concerned.length === 0
          ? ctx.t("status.concernedNone")
          : concerned.length === ctx.world().provinceList.length
            ? ctx.t("status.concernedAll")
            : ctx.t("status.concerned", names.join(", "));
    replace(
      state0,
      h("strong", { class: `source ${now.source}` }, ctx.t(`status.${now.source}`)),
      " ",
      h("span", {}, more(now, state)),
      again ? h("span", {}, ". ", again) : null,
      broken ? h("span", { class: "broken" }, " ", ctx.t("status.incomplete")) : null,
    );
  };

  const name = (button, key) => text(button, ctx.t(key));

  // What sticks below it must know how high it is.
  new ResizeObserver(() =>
    document.documentElement.style.setProperty("--head-height", `${element.parentElement.offsetHeight}px`),
  ).observe(element.parentElement);

  let drawn = null;
  return {
    render: (state) => {
      element.hidden = false;
      element.setAttribute("aria-label", ctx.t("status.region"));
      name(solve, "run.solve");
      name(stop, "run.stop");
      name(cancel, "run.cancel");
      text(autoText, ctx.t("run.auto"));
      auto.checked = state.auto;
      const running = state.solve !== null;
      const focused = [solve, stop, cancel].includes(document.activeElement) ? document.activeElement : null;
      solve.hidden = running || !hasChanges(state) || !isOpen(state);
      stop.hidden = !running;
      stop.disabled = running && (state.solve.stopping || !state.solve.progress?.numbers);
      cancel.hidden = !running;
      if (focused?.hidden || focused?.disabled) {
        ([cancel, solve].find((b) => !b.hidden) ?? auto).focus();
      }
      drawProgress(state);
      const model = ctx.model(state);
      const key = [model, state.language];
      if (!drawn || drawn.some((v, i) => v !== key[i])) {
        drawn = key;
        drawState(state);
        drawFigures(state);
      }
    },
  };
};
