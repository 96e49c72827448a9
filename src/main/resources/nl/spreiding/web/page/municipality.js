/** One municipality: its figures, its locations, why not another number, and its page of the report. */
import { pageOf } from "./api.js";
import { createTables } from "./compare.js";
import { movers, ruleChanges } from "./diff.js";
import { h, replace } from "./dom.js";
import { points, signed, whole, wholeOf } from "./format.js";
import { label } from "./world.js";

export const createMunicipality = (ctx, element) => {
  const tables = createTables(ctx);
  const frame = h("iframe", { class: "page", scrolling: "no" });
  const frameBox = h("div", { class: "framebox" });
  let drawn = null;
  let asked = null;
  let observer = null;

  // The page of the report as high as it is, without its own head: this page has one.
  frame.addEventListener("load", () => {
    const inside = frame.contentDocument;
    if (!inside?.body) {
      return;
    }
    inside.querySelectorAll("header.top, .skip, .synthetic, footer").forEach((e) => {
      e.hidden = true;
    });
    const fit = () => {
      frame.style.height = `${Math.ceil(inside.documentElement.getBoundingClientRect().height)}px`;
    };
    observer?.disconnect();
    observer = new ResizeObserver(fit);
    observer.observe(inside.documentElement);
    fit();
  });

  const chooser = (state) => {
    const select = h("select", { id: "kies-gemeente", onchange: (e) => e.target.value && ctx.go("municipality", e.target.value) });
    replace(
      select,
      h("option", { value: "" }, ctx.t("form.choose")),
      ctx.world().municipalityList.map((m) => h("option", { value: m.code }, m.name)),
    );
    select.value = state.view.code ?? "";
    return h("p", { class: "field inline" }, h("label", { for: "kies-gemeente" }, ctx.t("municipality.choose")), select);
  };

  const figures = (state, m, row, told) => {
    const n = (v) => whole(v, state.language);
    const line = (key, value, style) => h("div", { class: style ?? null }, h("dt", {}, ctx.t(key)), h("dd", {}, value));
    return h(
      "dl",
      { class: "figures" },
      line("municipality.decided", n(row.decided), "main"),
      line("municipality.indicative", n(row.indicative)),
      line("municipality.due", n(told?.due ?? m.due)),
      line("municipality.reported", n(told?.reported ?? m.reported)),
      line("municipality.existing", n(told?.existing ?? m.existing)),
      line("municipality.baseline", n(row.delta === null ? null : row.decided - row.delta)),
      line("municipality.delta", signed(row.delta, state.language)),
    );
  };

  const locations = (state, m) => {
    const n = (v) => whole(v, state.language);
    const words = (group, key) => label(ctx.world().case, group, key, state.language);
    const list = ctx.world().locationsOf(m.code);
    const decided = new Map((ctx.model(state).now.decision?.locations ?? []).map((l) => [l.id, l]));
    if (list.length === 0) {
      return h("p", {}, ctx.t("municipality.noLocations"));
    }
    return h(
      "div",
      { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": "c-sites" },
      h(
        "table",
        { class: "rows" },
        h("caption", { class: "unseen", id: "c-sites" }, ctx.t("municipality.locationsCaption", m.name)),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("th", { scope: "col" }, ctx.t("field.location")),
            h("th", { scope: "col" }, ctx.t("field.status")),
            h("th", { scope: "col", class: "n" }, ctx.t("municipality.existing")),
            h("th", { scope: "col", class: "n" }, ctx.t("municipality.bounds")),
            h("th", { scope: "col", class: "n" }, ctx.t("municipality.inDecision")),
            h("td", {}),
          ),
        ),
        h(
          "tbody",
          {},
          list.map((l) => {
            const d = decided.get(l.id);
            const name = l.name || l.id;
            return h(
              "tr",
              {},
              h("th", { scope: "row" }, name, h("span", { class: "plain" }, ` ${words("form", l.form)}, ${words("kind", l.kind)}`)),
              h("td", {}, words("status", l.status)),
              h("td", { class: "n" }, n(l.placesNow)),
              h("td", { class: "n" }, `${n(l.minPlaces)}–${n(l.maxPlaces)}`),
              h("td", { class: "n" }, n(d?.places), d ? h("span", { class: "plain" }, ` ${words("decision", d.decision)}`) : null),
              h(
                "td",
                { class: "acts" },
                h("button", { type: "button", class: "small", id: `sluit-${l.id}`, "aria-label": ctx.t("municipality.closeOf", name), onclick: () => ctx.submit([{ type: "pinLocation", location: l.id, places: 0 }], {}) }, ctx.t("municipality.close")),
                h("button", { type: "button", class: "small", id: `pas-aan-${l.id}`, "aria-label": ctx.t("municipality.adjustOf", name), onclick: () => ctx.openForm("location", { location: l.id, action: "resize" }) }, ctx.t("municipality.adjust")),
              ),
            );
          }),
        ),
      ),
    );
  };

  const whyNot = (state, m, row) => {
    const now = ctx.model(state).now;
    const can = now.id !== null && !["stopped", "earlier"].includes(now.source);
    const input = h("input", { type: "text", inputmode: "numeric", id: "waarom-niet", autocomplete: "off", disabled: !can });
    input.value = state.whyNot?.code === m.code ? state.whyNot.places : "";
    const form = h(
      "form",
      {
        class: "asking",
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          const places = wholeOf(input.value);
          input.setAttribute("aria-invalid", String(places === null));
          if (places !== null) {
            ctx.askWhyNot(m.code, places, row.decided);
          } else {
            input.focus();
          }
        },
      },
      h("p", { class: "field inline" }, h("label", { for: "waarom-niet" }, ctx.t("whyNot.places")), input, h("button", { type: "submit", disabled: !can, id: "vraag-waarom" }, ctx.t("whyNot.ask"))),
    );
    return [
      h("h3", {}, ctx.t("whyNot.title")),
      h("p", { class: "help" }, ctx.t(can ? "whyNot.help" : "whyNot.needs")),
      form,
      state.whyNot?.code === m.code ? h("div", { class: "answer", id: "antwoord" }, answer(state, state.whyNot)) : null,
    ];
  };

  const answer = (state, asking) => {
    const language = state.language;
    if (asking.same) {
      return h("p", {}, ctx.t("whyNot.same"));
    }
    if (asking.problem) {
      return h("p", { class: "fault" }, ctx.problemText(asking.problem));
    }
    const found = asking.result;
    if (!found) {
      return h("p", { "aria-busy": "true" }, ctx.t("whyNot.asking"));
    }
    const sentence = whyNotText(ctx, found, language);
    if (!found.comparison) {
      return h("p", { class: "decision" }, sentence);
    }
    const c = found.comparison;
    const titles = [
      [ctx.t("table.decided"), true],
      [ctx.t("compare.then"), true],
    ];
    const broken = c.b.score.hard > c.a.score.hard || c.b.score.medium > c.a.score.medium;
    return [
      h("p", { class: "decision" }, sentence),
      h("p", {}, broken ? `${ctx.t("whyNot.hard")} ` : "", ctx.t(found.proven ? "whyNot.proven" : "whyNot.unproven")),
      h(
        "div",
        { class: "pair" },
        movers(c).length > 0 ? shortMovers(c, titles, language) : null,
        ruleChanges(c.constraints).length > 0 ? tables.rules(c, titles, language, "c-why-rules", ctx.t("whyNot.rules")) : null,
      ),
      h("p", { class: "buttons" }, h("button", { type: "button", onclick: () => ctx.openForm("pinMunicipality", { municipality: found.municipalityCode, places: found.places }) }, ctx.t("whyNot.pin", whole(found.places, language)))),
    ];
  };

  const shortMovers = (c, titles, language) =>
    h(
      "div",
      { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": "c-why-movers" },
      h(
        "table",
        { class: "rows compact" },
        h("caption", { id: "c-why-movers" }, ctx.t("whyNot.who")),
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, ctx.t("table.name")), titles.map(([words]) => h("th", { scope: "col", class: "n" }, words)), h("th", { scope: "col", class: "n" }, ctx.t("compare.difference")))),
        h(
          "tbody",
          {},
          movers(c).map((m) =>
            h("tr", {}, h("th", { scope: "row" }, h("a", { href: `#gemeente/${m.code}` }, m.name)), h("td", { class: "n" }, whole(m.decidedA, language)), h("td", { class: "n" }, whole(m.decidedB, language)), h("td", { class: `n ${m.delta > 0 ? "up" : "down"}` }, signed(m.delta, language))),
          ),
        ),
      ),
    );

  const report = (state, m) => {
    const now = ctx.model(state).now;
    if (now.source === "stopped") {
      return h("p", {}, ctx.t("municipality.noReportStopped"));
    }
    if (now.id === null || now.source === "earlier") {
      return h("p", {}, ctx.t("municipality.noReport"));
    }
    const address = pageOf(now.id, m.code, state.language);
    frame.title = ctx.t("municipality.frame", m.name);
    if (asked !== address) {
      asked = address;
      frame.src = address;
    }
    return [h("p", {}, h("a", { href: address, target: "_blank", rel: "noopener" }, ctx.t("municipality.newTab"))), frameBox];
  };

  return {
    render: (state) => {
      const model = ctx.model(state);
      const key = [model.now.id ?? model.rowOf.get(state.view.code)?.decided, model.now.source, state.language, state.view.code, state.whyNot, state.baseline.decision];
      if (drawn && drawn.every((v, i) => v === key[i])) {
        return;
      }
      drawn = key;
      const focus = element.contains(document.activeElement) ? document.activeElement.id : "";
      const m = ctx.world().municipality.get(state.view.code);
      const back = h("p", { class: "back" }, h("a", { href: "#kaart" }, ctx.t("municipality.back")));
      if (!m) {
        replace(element, h("h2", { id: "h-municipality", tabindex: "-1" }, ctx.t("view.municipality")), h("p", {}, ctx.t("municipality.none")), chooser(state));
        return;
      }
      const row = model.rowOf.get(m.code);
      const told = model.now.decision?.municipalities.find((d) => d.code === m.code);
      const shownReport = report(state, m);
      replace(
        element,
        h("div", { class: "line" }, back, chooser(state)),
        h("h2", { id: "h-municipality", tabindex: "-1" }, m.name, " ", h("span", { class: "plain" }, m.provinceName)),
        figures(state, m, row, told),
        h("p", { class: "buttons" }, h("button", { type: "button", id: "zet-vast", onclick: () => ctx.openForm("pinMunicipality", { municipality: m.code, places: row.decided ?? m.indicative }) }, ctx.t("municipality.pin"))),
        h("h3", {}, ctx.t("municipality.locations")),
        locations(state, m),
        whyNot(state, m, row),
        h("h3", {}, ctx.t("municipality.report")),
        shownReport,
      );
      // Moving the frame would load it again, so it stays where it once was put.
      if (Array.isArray(shownReport) && frame.parentElement !== frameBox) {
        frameBox.append(frame);
      }
      if (focus) {
        document.getElementById(focus)?.focus();
      }
    },
  };
};

/** The answer to a why-not question in one sentence. */
export const whyNotText = (ctx, found, language) => {
  if (!found.possible || !found.comparison) {
    return ctx.t("whyNot.impossible", found.municipality, whole(found.places, language));
  }
  const { a, b } = found.comparison;
  const delta = b.score.softMicro - a.score.softMicro;
  const broken = b.score.hard - a.score.hard || b.score.medium - a.score.medium;
  const worse = broken > 0 || (broken === 0 && delta > 0);
  const words = ctx.t(worse ? "whyNot.worse" : broken === 0 && delta === 0 ? "whyNot.equal" : "whyNot.better");
  return ctx.t("whyNot.result", found.municipality, whole(found.places, language), whole(found.decided, language), (delta > 0 ? "+" : "") + points(delta, language), words);
};
