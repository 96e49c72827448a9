/** The table of municipalities, its filter, and the table of provinces. */
import { attribute, h, replace, text } from "./dom.js";
import { deviation } from "./deviation.js";
import { signed, whole } from "./format.js";
import { nextOrder, sorted } from "./rows.js";

const COLUMNS = [
  { id: "name", text: "table.name" },
  { id: "provinceName", text: "table.province", style: "roomy" },
  { id: "inhabitants", text: "table.inhabitants", number: true, style: "vast" },
  { id: "indicative", text: "table.indicative", number: true },
  { id: "decided", text: "table.decided", number: true },
  { id: "deviation", text: "table.deviation", number: true, sign: true },
  { id: "delta", text: "table.delta", number: true, sign: true },
];
const ONLY = ["all", "changed", "more", "less", "above", "below", "touched"];

export const createTable = (ctx) => {
  const filterBox = h("form", { class: "filter", role: "search", onsubmit: (e) => e.preventDefault() });
  const counted = h("span", { role: "status" });
  const clear = h("button", { type: "button", class: "linklike", id: "wis-filter", onclick: () => ctx.set({ filter: { text: "", province: "", only: "all" } }) });
  const count = h("p", { class: "count" }, counted, " ", clear);
  const head = h("thead", {});
  const body = h("tbody", {});
  const foot = h("tfoot", {});
  const caption = h("caption", { class: "unseen", id: "c-municipalities" });
  const table = h("table", { class: "rows municipalities" }, caption, head, body, foot);
  const scroll = h("div", { class: "scroll tall", role: "region", tabindex: "0", "aria-labelledby": "c-municipalities" }, table);
  const empty = h("p", { class: "empty" });
  const element = h("div", { class: "tablebox" }, filterBox, count, scroll, empty);
  const rowOf = new Map();
  let fields = {};

  const drawFrame = (state) => {
    text(caption, ctx.t("table.caption"));
    const set = (values) => ctx.set({ filter: { ...ctx.state().filter, ...values } });
    const search = h("input", { id: "zoek", type: "search", autocomplete: "off", spellcheck: "false", oninput: (e) => set({ text: e.target.value }) });
    const province = h(
      "select",
      { id: "filter-provincie", onchange: (e) => set({ province: e.target.value }) },
      h("option", { value: "" }, ctx.t("table.allProvinces")),
      ctx.world().provinceList.map((p) => h("option", { value: p.code }, p.name)),
    );
    const only = h(
      "select",
      { id: "filter-toon", onchange: (e) => set({ only: e.target.value }) },
      ONLY.map((o) => h("option", { value: o }, ctx.t(`only.${o}`))),
    );
    fields = { text: search, province, only };
    search.addEventListener("keydown", (event) => {
      const left = ctx.model(ctx.state()).filtered;
      if (event.key === "Escape") {
        set({ text: "" });
      } else if (event.key === "Enter" && left.length === 1) {
        ctx.go("municipality", left[0].code);
      }
    });
    replace(
      filterBox,
      h("p", {}, h("label", { for: "zoek" }, ctx.t("table.search")), search),
      h("p", {}, h("label", { for: "filter-provincie" }, ctx.t("table.filterProvince")), province),
      h("p", {}, h("label", { for: "filter-toon" }, ctx.t("table.only")), only),
    );
    replace(
      head,
      h(
        "tr",
        {},
        COLUMNS.map((c) =>
          h(
            "th",
            { scope: "col", class: [c.number ? "n" : "", c.style ?? ""].join(" ").trim() || null, "data-column": c.id },
            h("button", { type: "button", class: "sort", onclick: () => ctx.set({ sort: nextOrder(ctx.state().sort, c.id) }) }, ctx.t(c.text), h("span", { class: "arrow", "aria-hidden": "true" })),
          ),
        ),
      ),
    );
  };

  const drawHead = (state) => {
    for (const cell of head.querySelectorAll("th")) {
      const chosen = cell.dataset.column === state.sort.column;
      attribute(cell, "aria-sort", chosen ? (state.sort.down ? "descending" : "ascending") : null);
      text(cell.querySelector(".arrow"), chosen ? (state.sort.down ? "▼" : "▲") : "");
    }
  };

  const rowElement = (code) => {
    if (!rowOf.has(code)) {
      const cells = Object.fromEntries(
        COLUMNS.slice(1).map((c) => [c.id, h("td", { class: [c.number ? "n" : "", c.style ?? "", c.id].join(" ").trim() })]),
      );
      const link = h("a", { href: `#gemeente/${code}` });
      const pin = h("span", { class: "tag", hidden: true });
      const tr = h("tr", { "data-code": code }, h("th", { scope: "row" }, link, " ", pin), Object.values(cells));
      tr.addEventListener("pointerenter", () => ctx.set({ active: code }));
      link.addEventListener("focus", () => ctx.set({ active: code }));
      rowOf.set(code, { tr, link, pin, cells });
    }
    return rowOf.get(code);
  };

  const fill = (row, state, touched) => {
    const { tr, link, pin, cells } = rowElement(row.code);
    text(link, row.name);
    pin.hidden = !touched.has(row.code);
    text(pin, touched.has(row.code) ? ctx.t("table.touched") : "");
    for (const c of COLUMNS.slice(1)) {
      const value = row[c.id];
      text(cells[c.id], c.number ? (c.sign ? signed(value, state.language) : whole(value, state.language)) : value);
    }
    attribute(cells.decided, "class", `n decided ${row.decided === null ? "" : "mark-" + deviation(row.decided, row.indicative)}`.trim());
    attribute(cells.delta, "class", `n delta ${row.delta ? (row.delta > 0 ? "up" : "down") : ""}`.trim());
    return tr;
  };

  let drawnLanguage = null;
  let drawn = {};
  return {
    element,
    render: (state) => {
      if (drawnLanguage !== state.language) {
        drawnLanguage = state.language;
        drawFrame(state);
        drawn = {};
      }
      for (const [name, field] of Object.entries(fields)) {
        if (field.value !== state.filter[name]) {
          field.value = state.filter[name];
        }
      }
      const model = ctx.model(state);
      if (drawn.model === model && drawn.sort === state.sort) {
        mark(state);
        return;
      }
      drawn = { model, sort: state.sort };
      drawHead(state);
      const list = sorted(model.filtered, state.sort, state.language);
      const trList = list.map((row) => fill(row, state, model.touched));
      if (body.children.length !== trList.length || trList.some((tr, i) => body.children[i] !== tr)) {
        const focused = document.activeElement;
        replace(body, trList);
        if (focused !== document.activeElement && body.contains(focused)) {
          focused.focus({ preventScroll: true });
        }
      }
      drawFoot(list, state);
      const n = (v) => whole(v, state.language);
      text(counted, ctx.t("table.count", n(list.length), n(model.rowList.length)));
      text(clear, ctx.t("table.clear"));
      clear.hidden = !state.filter.text && !state.filter.province && state.filter.only === "all";
      empty.hidden = list.length > 0;
      text(empty, list.length > 0 ? "" : ctx.t("table.none"));
      mark(state);
    },
  };

  function mark(state) {
    body.querySelector("tr.active")?.classList.remove("active");
    rowOf.get(state.active)?.tr.classList.add("active");
  }

  function drawFoot(list, state) {
    const sum = (id) => (list.some((r) => r[id] === null) ? null : list.reduce((s, r) => s + r[id], 0));
    replace(
      foot,
      h(
        "tr",
        {},
        h("th", { scope: "row" }, ctx.t("table.sum")),
        COLUMNS.slice(1).map((c) =>
          h("td", { class: [c.number ? "n" : "", c.style ?? ""].join(" ").trim() }, c.number ? (c.sign ? signed(sum(c.id), state.language) : whole(sum(c.id), state.language)) : ""),
        ),
      ),
    );
  }
};

/** The provinces: task, decision and what differs. */
export const createProvinces = (ctx) => {
  const element = h("section", { class: "provincebox", "aria-labelledby": "h-provinces" });
  let drawn = null;
  return {
    element,
    render: (state) => {
      const model = ctx.model(state);
      const key = [model, state.language];
      if (drawn && drawn.every((v, i) => v === key[i])) {
        return;
      }
      drawn = key;
      const language = state.language;
      const n = (v) => whole(v, language);
      const decided = new Map((model.now.decision?.provinces ?? []).map((p) => [p.code, p]));
      const base = new Map((state.baseline.decision?.provinces ?? []).map((p) => [p.code, p]));
      const figures = new Map((state.check?.figures?.provinces ?? []).map((p) => [p.code, p]));
      const sumOf = (code) => {
        const list = model.rowList.filter((r) => r.province === code);
        return list.some((r) => r.decided === null) ? null : list.reduce((s, r) => s + r.decided, 0);
      };
      const lines = ctx.world().provinceList.map((p) => {
        const d = decided.get(p.code);
        const now = d ? d.decided : sumOf(p.code);
        const was = base.get(p.code)?.decided ?? null;
        return {
          ...p,
          task: d?.task ?? figures.get(p.code)?.task ?? p.task,
          taskAmv: d?.taskAmv ?? figures.get(p.code)?.taskAmv ?? p.taskAmv,
          now,
          delta: now === null || was === null ? null : now - was,
          unlocated: d?.unlocated ?? null,
          shortfall: d?.shortfall ?? null,
          reaches75: d?.reaches75 ?? null,
        };
      });
      const cell = (value, style = "") => h("td", { class: `n ${style}`.trim() }, value);
      const line = (p) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, p.name),
          cell(n(p.task)),
          cell(n(p.taskAmv), "roomy"),
          cell(n(p.now), "decided"),
          cell(signed(p.delta, language), p.delta ? (p.delta > 0 ? "up" : "down") : ""),
          cell(n(p.unlocated), "roomy"),
          cell(n(p.shortfall), p.shortfall > 0 ? "lacking roomy" : "roomy"),
          h("td", { class: "roomy" }, p.reaches75 === null ? "–" : ctx.t(p.reaches75 ? "provinces.yes" : "provinces.no")),
          h("td", {}, h("button", { type: "button", class: "small", "aria-label": ctx.t("provinces.changeOf", p.name), onclick: () => ctx.openForm("provincialTask", { province: p.code }) }, ctx.t("provinces.change"))),
        );
      const focused = document.activeElement?.getAttribute("aria-label");
      const inside = element.contains(document.activeElement);
      replace(
        element,
        h("h2", { id: "h-provinces" }, ctx.t("provinces.title")),
        h(
          "div",
          { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": "c-provinces" },
          h(
            "table",
            { class: "rows" },
            h("caption", { class: "unseen", id: "c-provinces" }, ctx.t("provinces.caption")),
            h(
              "thead",
              {},
              h(
                "tr",
                {},
                [
                  ["table.province", ""],
                  ["provinces.task", "n"],
                  ["provinces.amv", "n roomy"],
                  ["table.decided", "n"],
                  ["table.delta", "n"],
                  ["status.unlocated", "n roomy"],
                  ["provinces.shortfall", "n roomy"],
                  ["provinces.75", "roomy"],
                ].map(([key2, style]) => h("th", { scope: "col", class: style || null }, ctx.t(key2))),
                h("td", {}),
              ),
            ),
            h("tbody", {}, lines.map(line)),
          ),
        ),
      );
      if (inside) {
        [...element.querySelectorAll("button")].find((b) => b.getAttribute("aria-label") === focused)?.focus();
      }
    },
  };
};
