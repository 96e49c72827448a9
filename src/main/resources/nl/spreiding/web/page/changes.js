/** The panel of changes: the list, undo and redo, the file, and a form for every kind of change. */
import { attribute, h, replace, text } from "./dom.js";
import { describe } from "./describe.js";
import { createForm, formOf, KINDS } from "./forms.js";
import { present } from "./store.js";
import { createScope, createWeights } from "./weights.js";

const ORDER = ["provincialTask", "pinMunicipality", "location", "addLocation", "exchange", "capacity", "weights", "scope", "report", "inhabitants", "closeForm", "parameter"];

export const createChanges = (ctx, element) => {
  let language = null;
  let parts = {};
  let formByKind = new Map();

  const field = (name, key, needed) => {
    const control = h("input", { type: "text", id: `scenario-${name}`, autocomplete: "off", maxlength: 500, required: needed });
    control.addEventListener("change", () => {
      const value = control.value.trim();
      const scenario = { ...present(ctx.state()) };
      if (value === "" && !needed) {
        delete scenario[name];
        ctx.change(scenario);
      } else if (value !== "") {
        // The order of the keys is that of the file: changes come last.
        const { changes, ...rest } = scenario;
        ctx.change({ ...rest, [name]: value, changes });
      } else {
        control.value = scenario[name];
      }
    });
    return { control, element: h("p", { class: "field" }, h("label", { for: control.id }, ctx.t(key)), control) };
  };

  const build = (state) => {
    formByKind = new Map();
    const button = (key, act, id) => h("button", { type: "button", id, onclick: act }, ctx.t(key));
    const undo = button("changes.undo", ctx.undo, "ongedaan");
    const redo = button("changes.redo", ctx.redo, "opnieuw");
    const clear = button("changes.clear", ctx.clear, "wis");
    const file = h("input", { type: "file", accept: ".json,application/json", id: "scenariobestand", class: "unseen", tabindex: "-1", "aria-label": ctx.t("changes.open") });
    file.addEventListener("change", () => {
      if (file.files.length > 0) {
        ctx.openFile(file.files[0]);
        file.value = "";
      }
    });
    const open = button("changes.open", () => file.click(), "open-scenario");
    const save = button("changes.save", ctx.saveFile, "bewaar-scenario");
    const list = h("ol", { class: "changelist", "aria-label": ctx.t("changes.list") });
    const none = h("p", { class: "none" }, ctx.t("changes.none"));
    const faults = h("div", { class: "faults" });
    const author = field("author", "changes.author", true);
    const reason = field("reason", "changes.reason", true);
    const source = field("source", "changes.source", false);
    const who = h("details", { class: "who" }, h("summary", {}, ctx.t("changes.who")), h("p", { class: "help" }, ctx.t("changes.whoHelp")), author.element, reason.element, source.element);
    const weights = createWeights(ctx);
    const scope = createScope(ctx);
    const drawers = ORDER.map((kind) => {
      const inside = h("div", { class: "inside" });
      const drawer = h("details", { class: "drawer", name: "soort", id: `soort-${kind}` }, h("summary", {}, ctx.t(`form.${kind}`)), inside);
      if (kind === "weights") {
        inside.append(weights.element);
      } else if (kind === "scope") {
        inside.append(scope.element);
      }
      drawer.addEventListener("toggle", () => drawer.open && KINDS.includes(kind) && form(kind, inside));
      return drawer;
    });
    parts = { undo, redo, clear, save, list, none, faults, author, reason, source, weights, scope, drawers };
    replace(
      element,
      h("h2", { id: "h-changes", tabindex: "-1" }, ctx.t("changes.title")),
      h("p", { class: "buttons" }, undo, redo, clear),
      none,
      list,
      faults,
      h("p", { class: "buttons" }, open, file, save),
      who,
      h("h3", {}, ctx.t("changes.what")),
      drawers,
    );
    element.setAttribute("aria-labelledby", "h-changes");
    language = state.language;
  };

  const form = (kind, inside) => {
    if (!formByKind.has(kind)) {
      const made = createForm(ctx, kind, (changeList, told) => ctx.submit(changeList, told));
      formByKind.set(kind, made);
      replace(inside, made.element);
    }
    return formByKind.get(kind);
  };

  const drawer = (kind) => parts.drawers[ORDER.indexOf(kind)];

  const issuesOf = (state, index) => (state.check?.problem?.issues ?? []).filter((i) => i.change === index);

  const line = (state) => (c, i) => {
    const told = describe(c, ctx.world(), state.language);
    const faults = issuesOf(state, i);
    const kind = formOf(c);
    return h(
      "li",
      { class: faults.length > 0 ? "wrong" : null },
      h("div", { class: "what" }, h("span", {}, told), c.reason ? h("span", { class: "why" }, c.reason) : null),
      h(
        "div",
        { class: "acts" },
        kind === null
          ? null
          : h("button", { type: "button", class: "small", "aria-label": ctx.t("changes.editOf", told), onclick: () => ctx.edit(i) }, ctx.t("changes.edit")),
        h("button", { type: "button", class: "small", "aria-label": ctx.t("changes.removeOf", told), onclick: () => ctx.remove(i, told) }, ctx.t("changes.remove")),
      ),
      faults.map((f) => h("p", { class: "fault" }, ctx.issueText(f))),
    );
  };

  let drawn = {};
  return {
    /** Opens a form, filled in as far as is known. */
    openForm: (kind, change, editing) => {
      const box = drawer(kind);
      box.open = true;
      if (KINDS.includes(kind)) {
        form(kind, box.querySelector(".inside")).fill(change, editing);
      }
      box.scrollIntoView({ block: "nearest" });
      (box.querySelector(".inside input:not([disabled]), .inside select") ?? box.querySelector("summary")).focus();
    },
    close: (kind) => {
      const box = drawer(kind);
      box.open = false;
      if (formByKind.has(kind)) {
        formByKind.delete(kind);
        replace(box.querySelector(".inside"));
      }
      box.querySelector("summary").focus();
    },
    render: (state) => {
      element.hidden = false;
      if (language !== state.language) {
        build(state);
        drawn = {};
      }
      if (drawn.history === state.history && drawn.check === state.check) {
        return;
      }
      const first = drawn.history !== state.history;
      drawn = { history: state.history, check: state.check };
      const scenario = present(state);
      const focused = document.activeElement;
      parts.undo.disabled = state.history.past.length === 0;
      parts.redo.disabled = state.history.future.length === 0;
      parts.clear.disabled = scenario.changes.length === 0;
      parts.save.disabled = scenario.changes.length === 0;
      // A button that cannot be pressed any more must not keep the focus.
      if (focused?.disabled && element.contains(focused)) {
        ([parts.undo, parts.redo].find((b) => !b.disabled) ?? element.querySelector("h2")).focus();
      }
      parts.none.hidden = scenario.changes.length > 0;
      replace(parts.list, scenario.changes.map(line(state)));
      attribute(parts.list, "hidden", scenario.changes.length === 0 ? "" : null);
      const general = (state.check?.problem?.issues ?? []).filter((i) => i.change === null || i.change === undefined);
      const problem = state.check?.problem;
      replace(
        parts.faults,
        problem
          ? [
              h("p", { class: "fault" }, problem.issues?.length ? ctx.t("changes.notYet") : ctx.problemText(problem)),
              general.length > 0 ? h("ul", {}, general.map((i) => h("li", {}, ctx.issueText(i)))) : null,
            ]
          : null,
      );
      if (first) {
        for (const name of ["author", "reason", "source"]) {
          parts[name].control.value = scenario[name] ?? "";
        }
        parts.weights.render(state);
        parts.scope.render(state);
        if (state.edit === null) {
          formByKind.forEach((made) => made.refresh());
        }
      }
    },
  };
};
