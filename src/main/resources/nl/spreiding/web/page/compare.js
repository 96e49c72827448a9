/** Comparing with the baseline, a saved run or an earlier outcome: who changes, why, children, money. */
import { h, replace } from "./dom.js";
import { describe } from "./describe.js";
import { inputsOf, movers, provinceInputs, ruleChanges, summary } from "./diff.js";
import { euro, signed, signedEuro, whole } from "./format.js";
import { label } from "./world.js";

const FIGURES = ["decided", "decidedAmv", "located", "unlocated", "voluntary", "imposedBeyond", "childrenMoved"];
const MOST = 4;

const decimal = (value, language) => new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: 6 }).format(value).replace("-", "\u2212");

const signedDecimal = (value, language) => (value > 0 ? "+" : "") + decimal(value, language);

/** Tables that a comparison and a why-not question share. */
export const createTables = (ctx) => {
  const numbers = (cells) => cells.map((c) => h("td", { class: "n" }, c));
  const table = (id, title, headList, rowList, style) =>
    h(
      "div",
      { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": id },
      h(
        "table",
        { class: `rows ${style ?? ""}`.trim() },
        h("caption", { id }, title),
        h("thead", {}, h("tr", {}, headList.map(([words, number]) => h("th", { scope: "col", class: number ? "n" : null }, words)))),
        h("tbody", {}, rowList),
      ),
    );
  const row = (name, ...cells) => h("tr", {}, h("th", { scope: "row" }, name), numbers(cells));
  const value = (what, v, language) => {
    if (v === null) {
      return "–";
    }
    if (v === "true" || v === "false") {
      return ctx.t(v === "true" ? "value.yes" : "value.no");
    }
    if (!/^-?[0-9]{1,18}$/.test(v)) {
      return v;
    }
    return what.endsWith("_PRICE") ? ctx.t("value.points", decimal(Number(v) / 1e6, language)) : whole(Number(v), language);
  };
  const site = (id) =>
    !id.includes(":")
      ? ctx.t("site.location", ctx.world().location.get(id)?.name || id)
      : ctx.t(id.endsWith(":AMV") ? "site.amv" : "site.regular");
  const inputWords = (input, language) =>
    (input.location ? `${site(input.location)}: ` : "") + label(ctx.world().case, "input", input.what, language);
  const inputLine = (input, language) =>
    `${inputWords(input, language)} ${value(input.what, input.a, language)} → ${value(input.what, input.b, language)}`;
  const some = (list, language) =>
    list.slice(0, MOST).map((i) => inputLine(i, language)).join(", ") +
    (list.length > MOST ? ` ${ctx.t("compare.more", whole(list.length - MOST, language))}` : "");
  const setting = (name, language) => {
    for (const group of ["setting", "weight", "parameter"]) {
      const words = label(ctx.world().case, group, name, language);
      if (words !== name) {
        return words;
      }
    }
    return name;
  };
  const why = (comparison, m, language) => {
    const own = inputsOf(comparison, m.code);
    const province = provinceInputs(comparison, ctx.world().municipality.get(m.code)?.province);
    const list = [];
    if (own.length > 0) {
      list.push(ctx.t("why.own", some(own, language)));
    }
    if (province.length > 0) {
      list.push(ctx.t("why.province", some(province, language)));
    }
    if (own.length === 0 && m.why.othersInProvince > 0) {
      list.push(
        m.why.othersInProvince === 1 ? ctx.t("why.other") : ctx.t("why.others", whole(m.why.othersInProvince, language)),
      );
    }
    const settings = comparison.settings.map((x) => x.name).filter((name) => name !== "scenarioChanges");
    if (list.length === 0 && settings.length > 0) {
      list.push(ctx.t("why.settings", settings.slice(0, MOST).map((x) => setting(x, language)).join(", ")));
    }
    return list.length === 0 ? ctx.t("why.none") : list.join("; ");
  };
  const ruleName = (c, language) => label(ctx.world().case, "constraint", c.constraint, language);
  const whyRules = (m, language) =>
    ruleChanges(m.why.constraints)
      .map((c) => `${ruleName(c, language)} ${signedDecimal(c.delta, language)}`)
      .join("; ");
  const link = (m) => h("a", { href: `#gemeente/${m.code}` }, m.name);
  return {
    national: (comparison, titles, language) => {
      const n = comparison.national;
      return table(
        "c-national",
        ctx.t("compare.national"),
        [[ctx.t("compare.figure")], ...titles, [ctx.t("compare.difference"), true]],
        [
          ...FIGURES.map((f) =>
            row(ctx.t(`compare.${f}`), whole(n[`${f}A`], language), whole(n[`${f}B`], language), signed(n[`${f}B`] - n[`${f}A`], language)),
          ),
          row(ctx.t("compare.grants"), euro(n.grantsA, language), euro(n.grantsB, language), signedEuro(n.grantsB - n.grantsA, language)),
          row(
            ctx.t("compare.score"),
            decimal(comparison.a.score.softMicro / 1e6, language),
            decimal(comparison.b.score.softMicro / 1e6, language),
            signedDecimal((comparison.b.score.softMicro - comparison.a.score.softMicro) / 1e6, language),
          ),
        ],
        "compact",
      );
    },
    movers: (comparison, titles, language, id = "c-movers", title = ctx.t("compare.who")) =>
      table(
        id,
        title,
        [[ctx.t("table.name")], ...titles, [ctx.t("compare.difference"), true], [ctx.t("compare.why")]],
        movers(comparison).map((m) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, link(m)),
            numbers([whole(m.decidedA, language), whole(m.decidedB, language)]),
            h("td", { class: `n ${m.delta > 0 ? "up" : "down"}` }, signed(m.delta, language)),
            h("td", { class: "reason" }, h("span", {}, why(comparison, m, language)), h("span", { class: "plain" }, whyRules(m, language))),
          ),
        ),
        "movers",
      ),
    provinces: (comparison, titles, language) =>
      table(
        "c-compare-provinces",
        ctx.t("compare.provinces"),
        [[ctx.t("table.province")], ...titles, [ctx.t("compare.difference"), true], [ctx.t("compare.childrenMoved"), true], [ctx.t("compare.grants"), true]],
        comparison.provinces.map((p) =>
          row(
            p.name,
            whole(p.decidedA, language),
            whole(p.decidedB, language),
            signed(p.decidedB - p.decidedA, language),
            signed(p.childrenMovedB - p.childrenMovedA, language),
            signedEuro(p.grantsB - p.grantsA, language),
          ),
        ),
      ),
    rules: (comparison, titles, language, id = "c-rules", title = ctx.t("compare.rules")) =>
      table(
        id,
        title,
        [[ctx.t("compare.rule")], ...titles, [ctx.t("compare.difference"), true]],
        ruleChanges(comparison.constraints).map((c) =>
          row(ruleName(c, language), decimal(c.pointsA, language), decimal(c.pointsB, language), signedDecimal(c.delta, language)),
        ),
        "compact",
      ),
    settings: (comparison, titles, language) =>
      table(
        "c-settings",
        ctx.t("compare.settings"),
        [[ctx.t("compare.input")], ...titles],
        comparison.settings.map((x) =>
          x.name === "scenarioChanges"
            ? h("tr", {}, h("th", { scope: "row" }, ctx.t("view.changes")), h("td", {}, changesText(x.a, language)), h("td", {}, changesText(x.b, language)))
            : row(setting(x.name, language), x.a, x.b),
        ),
        "compact",
      ),
    inputs: (comparison, titles, language) =>
      table(
        "c-inputs",
        ctx.t("compare.inputs"),
        [[ctx.t("compare.input")], ...titles],
        comparison.inputs.slice(0, 60).map((i) =>
          row(
            `${ctx.world().municipality.get(i.municipalityCode)?.name ?? ctx.world().province.get(i.provinceCode)?.name ?? ""}: ${inputWords(i, language)}`,
            value(i.what, i.a, language),
            value(i.what, i.b, language),
          ),
        ),
        "compact",
      ),
  };

  function changesText(told, language) {
    try {
      return [JSON.parse(told)].flat().map((c) => describe(typeof c === "string" ? JSON.parse(c) : c, ctx.world(), language)).join("; ") || "–";
    } catch {
      return told === "" ? "–" : told;
    }
  }
};

export const createCompare = (ctx, element) => {
  const tables = createTables(ctx);
  let drawn = null;

  const runChoices = (state) => {
    const nowId = ctx.model(state).now.id;
    const saved = state.runs.runs
      .filter((r) => r.kind === "saved")
      .map((r) => [r.name, ctx.t("compare.saved", r.name)]);
    const earlier = state.order
      .filter((key) => !state.answers[key].stopped && state.answers[key].id !== nowId)
      .map((key) => [state.answers[key].id, ctx.t("compare.earlier", ctx.scenarioText(JSON.parse(key)))]);
    return [["baseline", ctx.t("compare.baseline")], ...saved, ...earlier.reverse()];
  };

  const chooser = (state) => {
    const select = h("select", { id: "vergelijk-met", onchange: (e) => ctx.compareWith(e.target.value) });
    const list = runChoices(state);
    replace(select, list.map(([value, words]) => h("option", { value }, words)));
    // What was compared with may be what is shown by now.
    if (!list.some(([value]) => value === state.compare.with)) {
      queueMicrotask(() => ctx.compareWith("baseline"));
    }
    select.value = state.compare.with;
    return h("p", { class: "field inline" }, h("label", { for: "vergelijk-met" }, ctx.t("compare.with")), select);
  };

  const other = (state) => runChoices(state).find(([value]) => value === state.compare.with)?.[1] ?? state.compare.with;

  const result = (state) => {
    const comparison = state.compare.result;
    const language = state.language;
    const sum = summary(movers(comparison));
    const titles = [
      [other(state).replace(/^./, (c) => c.toUpperCase()), true],
      [ctx.t("compare.this"), true],
    ];
    const n = (v) => whole(v, language);
    return [
      h(
        "p",
        { class: "decision" },
        comparison.same
          ? ctx.t("compare.same")
          : sum.all === 0
            ? ctx.t("compare.leadNone")
            : ctx.t("compare.lead", n(sum.all), n(sum.more), n(sum.less), n(sum.places)),
      ),
      h("div", { class: "pair" }, tables.national(comparison, titles, language), comparison.constraints.length > 0 ? tables.rules(comparison, titles, language) : null),
      sum.all > 0 ? tables.movers(comparison, titles, language) : null,
      comparison.provinces.length > 0 ? tables.provinces(comparison, titles, language) : null,
      comparison.settings.length > 0 ? tables.settings(comparison, titles, language) : null,
      comparison.inputs.length > 0 ? tables.inputs(comparison, titles, language) : null,
      h(
        "p",
        {},
        h("a", { href: `api/solves/${state.compare.id}/compare.html?with=${encodeURIComponent(state.compare.with)}&lang=${language}`, target: "_blank", rel: "noopener" }, ctx.t("compare.full")),
      ),
    ];
  };

  const body = (state) => {
    const { now } = ctx.model(state);
    if (now.source === "stopped") {
      return h("p", {}, ctx.t("compare.stopped"));
    }
    if (now.id === null || now.source === "earlier") {
      return h("p", {}, ctx.t("compare.needs"));
    }
    if (now.id === state.compare.with) {
      return h("p", {}, ctx.t("compare.nothing"));
    }
    if (state.compare.problem) {
      return h("p", { class: "fault" }, ctx.problemText(state.compare.problem));
    }
    return state.compare.result ? result(state) : h("p", { "aria-busy": "true" }, ctx.t("compare.asking"));
  };

  return {
    render: (state) => {
      const key = [ctx.model(state), state.language, state.compare, state.runs];
      if (drawn && drawn.every((v, i) => v === key[i])) {
        return;
      }
      drawn = key;
      const focus = document.activeElement?.id;
      replace(element, h("h2", { id: "h-compare", tabindex: "-1" }, ctx.t("compare.title")), chooser(state), body(state));
      if (focus === "vergelijk-met") {
        document.getElementById(focus).focus();
      }
    },
  };
};
