/** Weights and the reach of a surplus: controls that work at once. */
import { h, replace, text } from "./dom.js";
import { exact } from "./format.js";
import { compared, ratio, ratioText, stopOf, weightStops } from "./ratio.js";
import { find, put, remove, subject } from "./scenario.js";
import { present } from "./store.js";
import { label } from "./world.js";

const without = (scenario, test) =>
  scenario.changes.reduceRight((left, c, i) => (test(c) ? remove(left, i) : left), scenario);

/** The weight that holds after the changes. */
export const weightNow = (scenario, found, key) => {
  const set = [...scenario.changes].reverse().find((c) => c.type === "weightSet");
  const from = set ? scenario.changes.indexOf(set) : -1;
  const own = scenario.changes.findLast((c, i) => i > from && c.type === "weight" && c.constraint === key);
  if (own) {
    return String(own.value);
  }
  const weights = set ? found.weightSets.find((s) => s.name === set.name)?.weights : found.weights;
  return String(weights?.[key] ?? found.weights[key]);
};

/** Sets a weight; what equals the set that holds is no change. */
export const withWeight = (scenario, found, key, value) => {
  const left = without(scenario, (c) => c.type === "weight" && c.constraint === key);
  const held = ratio(weightNow(left, found, key));
  return held && compared(held, ratio(value)) === 0 ? left : put(left, { type: "weight", constraint: key, value });
};

/** Chooses a set; weights of one's own are given up, and the set of the case is no change. */
export const withSet = (scenario, found, name) => {
  const left = without(scenario, (c) => c.type === "weight" || c.type === "weightSet");
  return name === found.weightSet ? left : put(left, { type: "weightSet", name });
};

/** Chooses the reach of a surplus; that of the case is no change. */
export const withScope = (scenario, found, value) => {
  const left = without(scenario, (c) => subject(c) === "parameter quotaScope");
  const base = found.parameters.find((p) => p.name === "quotaScope").value;
  return value === base ? left : put(left, { type: "parameter", name: "quotaScope", value });
};

export const createWeights = (ctx) => {
  const found = ctx.world().case;
  const keyList = Object.keys(found.weights);
  const select = h("select", { id: "gewichtenset" });
  const help = h("p", { class: "help" });
  const lines = keyList.map((key) => {
    const stops = weightStops(ratio(found.weights[key]));
    const slider = h("input", { type: "range", min: 0, max: stops.length - 1, step: 1, id: `gewicht-${key}` });
    const field = h("input", { type: "text", inputmode: "decimal", autocomplete: "off", class: "exact", id: `exact-${key}` });
    const base = h("span", { class: "help" });
    slider.addEventListener("input", () => {
      field.value = exact(ratioText(stops[slider.value]), ctx.state().language);
      slider.setAttribute("aria-valuetext", field.value);
    });
    slider.addEventListener("change", () =>
      ctx.change(withWeight(present(ctx.state()), found, key, ratioText(stops[slider.value])), `weight ${key}`),
    );
    field.addEventListener("change", () => {
      const value = ratio(field.value);
      field.setAttribute("aria-invalid", String(value === null));
      if (value !== null) {
        ctx.change(withWeight(present(ctx.state()), found, key, ratioText(value)));
      }
    });
    const name = h("label", { for: slider.id });
    const element = h("div", { class: "weight" }, name, base, slider, field);
    return { key, stops, slider, field, base, name, element };
  });
  const element = h(
    "div",
    { class: "weights" },
    h("p", { class: "help" }, ctx.t("help.weights")),
    h("p", { class: "field" }, h("label", { for: "gewichtenset" }, ctx.t("weights.set")), select),
    help,
    lines.map((l) => l.element),
  );
  replace(
    select,
    found.weightSets.map((s) => h("option", { value: s.name }, s.name)),
    found.weightSets.some((s) => s.name === found.weightSet) ? null : h("option", { value: found.weightSet ?? "" }, ctx.t("weights.own")),
  );
  select.addEventListener("change", () => ctx.change(withSet(present(ctx.state()), found, select.value)));
  return {
    element,
    render: (state) => {
      const scenario = present(state);
      const name = find(scenario, "weightSet")?.name ?? found.weightSet ?? "";
      select.value = name;
      text(help, found.weightSets.find((s) => s.name === name)?.description?.[state.language] ?? "");
      for (const l of lines) {
        const value = ratio(weightNow(scenario, found, l.key));
        const words = exact(ratioText(value), state.language);
        const told = label(found, "weight", l.key, state.language);
        text(l.name, told);
        l.field.setAttribute("aria-label", ctx.t("weights.exact", told));
        text(l.base, ctx.t("weights.base", exact(found.weights[l.key], state.language)));
        if (document.activeElement !== l.field) {
          l.field.value = words;
        }
        l.slider.value = stopOf(l.stops, value);
        l.slider.setAttribute("aria-valuetext", words);
        l.element.classList.toggle("moved", compared(value, ratio(found.weights[l.key])) !== 0);
      }
    },
  };
};

export const createScope = (ctx) => {
  const found = ctx.world().case;
  const inputs = ["province", "national", "municipality"].map((value) => {
    const control = h("input", { type: "radio", name: "quotaScope", value });
    control.addEventListener("change", () => ctx.change(withScope(present(ctx.state()), found, value)));
    return { value, control };
  });
  const element = h(
    "fieldset",
    { class: "scope" },
    h("legend", {}, ctx.t("help.scope")),
    inputs.map(({ value, control }) =>
      h("label", { class: "check" }, control, h("span", {}, label(found, "quotaScope", value, ctx.state().language))),
    ),
  );
  return {
    element,
    render: (state) => {
      const now = find(present(state), "parameter quotaScope")?.value ?? found.parameters.find((p) => p.name === "quotaScope").value;
      inputs.forEach(({ value, control }) => {
        control.checked = value === now;
      });
    },
  };
};
