/** The map: bubbles, or areas if the server has boundaries. The table is its equivalent in text. */
import { attribute, h, replace, s, text } from "./dom.js";
import { change as changeOf, CHANGES, deviation, DEVIATIONS } from "./deviation.js";
import { signed, whole } from "./format.js";
import * as geometry from "./geometry.js";
import { label } from "./world.js";

const WIDTH = 640;
const LARGEST = 30;
const NAMES = 40;
const LEGEND = { more: "legend.more", same: "legend.same", less: "legend.less" };

export const createMap = (ctx) => {
  const picture = s("svg", { class: "map", role: "listbox", tabindex: "0" });
  const readout = h("p", { class: "readout" });
  const legend = h("div", { class: "legend" });
  const controls = h("div", { class: "controls" });
  const element = h("div", { class: "mapbox" }, controls, picture, readout, legend);
  let shapeList = [];
  let byCode = new Map();
  let labelGroup = s("g", {});
  let view = null;

  const draw = (state) => {
    const world = ctx.world();
    const areas = state.shape === "areas" ? state.geometry : null;
    const featureOf = new Map((areas?.features ?? []).map((f) => [f.properties.code, f.geometry]));
    const spots = areas
      ? areas.features.flatMap((f) => geometry.corners(f.geometry))
      : world.municipalityList;
    view = geometry.frame(spots, WIDTH);
    shapeList = [];
    for (const m of world.municipalityList) {
      const area = featureOf.get(m.code);
      if (!area && (areas || m.lon === null)) {
        continue;
      }
      const at = middle(m, area);
      const shape = area
        ? s("path", { d: geometry.outline(area, view.point), "fill-rule": "evenodd" })
        : s("circle", { cx: at.x.toFixed(1), cy: at.y.toFixed(1) });
      const title = s("title", {});
      shape.append(title);
      shape.id = `kaart-${m.code}`;
      shape.setAttribute("role", "option");
      shapeList.push({ code: m.code, name: m.name, x: at.x, y: at.y, r: 0, shape, title, area: !!area });
    }
    byCode = new Map(shapeList.map((b) => [b.code, b]));
    labelGroup = s("g", { "aria-hidden": "true" });
    const mesh = s("path", { class: "mesh", "aria-hidden": "true", d: areas ? "" : meshPath(world) });
    replace(picture, mesh, s("g", { role: "none", class: "shapes" }, shapeList.map((b) => b.shape)), labelGroup);
  };

  const middle = (m, area) => {
    if (!area) {
      return view.point(m);
    }
    const list = geometry.corners(area).map(view.point);
    const mean = (of) => (Math.min(...list.map(of)) + Math.max(...list.map(of))) / 2;
    return m.lon === null ? { x: mean((p) => p.x), y: mean((p) => p.y) } : view.point(m);
  };

  const meshPath = (world) =>
    world.case.borders
      .map(([a, b]) => [world.municipality.get(a), world.municipality.get(b)])
      .filter(([a, b]) => a && b && a.province === b.province && a.lon !== null && b.lon !== null)
      .map((pair) => pair.map(view.point).map((p) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`))
      .map(([a, b]) => `M${a}L${b}`)
      .join("");

  const tip = (state, row) => {
    if (row.decided === null) {
      return ctx.t("tip.indicative", whole(row.indicative, state.language));
    }
    const told = ctx.t(
      "tip.decided",
      whole(row.decided, state.language),
      whole(row.indicative, state.language),
      signed(row.deviation, state.language),
    );
    return row.delta === null || row.delta === 0
      ? told
      : `${told}; ${ctx.t("tip.delta", whole(row.decided - row.delta, state.language), signed(row.delta, state.language))}`;
  };

  const update = (state) => {
    const world = ctx.world();
    const { rowList, left } = ctx.model(state);
    const sizeOf = (r) => r.decided ?? r.indicative;
    const unit = LARGEST / Math.sqrt(Math.max(1, ...rowList.map(sizeOf)));
    for (const row of rowList) {
      const b = byCode.get(row.code);
      if (!b) {
        continue;
      }
      b.size = sizeOf(row);
      b.r = b.area ? 4 : geometry.radius(b.size, unit);
      if (!b.area) {
        attribute(b.shape, "r", b.r.toFixed(1));
      }
      const colour =
        row.decided === null
          ? "unknown"
          : state.colour === "change" && row.delta !== null
            ? changeOf(row.decided, row.decided - row.delta)
            : deviation(row.decided, row.indicative);
      const styles = ["spot", colour];
      if (row.delta) {
        styles.push("differs");
      }
      if (!left.has(row.code)) {
        styles.push("dim");
      }
      if (state.active === row.code) {
        styles.push("active");
      }
      attribute(b.shape, "class", styles.join(" "));
      attribute(b.shape, "aria-selected", String(state.active === row.code));
      const words = `${row.name}: ${tip(state, row)}`;
      text(b.title, words);
      attribute(b.shape, "aria-label", words);
      b.words = words;
    }
    const visible = shapeList.filter((b) => left.has(b.code));
    const box = state.filter.province
      ? geometry.around(shapeList.filter((b) => world.municipality.get(b.code).province === state.filter.province), WIDTH, view.height)
      : [0, 0, WIDTH, view.height];
    attribute(picture, "viewBox", box.map((v) => v.toFixed(1)).join(" "));
    arrange();
    drawLabels(visible, box);
    readoutOf(state);
    attribute(picture, "aria-activedescendant", state.active && byCode.has(state.active) ? `kaart-${state.active}` : null);
    return unit;
  };

  // The largest lie below, so that none is hidden.
  const arrange = () => {
    const group = picture.querySelector(".shapes");
    const wanted = [...shapeList].sort((a, b) => b.r - a.r);
    if (wanted.some((b, i) => group.children[i] !== b.shape)) {
      group.append(...wanted.map((b) => b.shape));
    }
  };

  // Names are as large as other small text, however large the map is drawn.
  const drawLabels = (visible, box) => {
    const scale = Math.min(picture.clientWidth / box[2], picture.clientHeight / box[3]);
    if (!(scale > 0)) {
      return;
    }
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const inPixels = visible
      .filter((b) => b.r > 2.2 || b.area)
      .map((b) => ({ ...b, x: ((b.x - box[0]) * scale) / rem, y: ((b.y - box[1]) * scale) / rem, r: b.area ? 0 : (b.r * scale) / rem }));
    const chosen = geometry.labels(inPixels, (box[2] * scale) / rem, NAMES);
    const key = JSON.stringify([chosen, box, scale, rem]);
    if (labelGroup.dataset.key !== key) {
      labelGroup.dataset.key = key;
      labelGroup.style.fontSize = `${(11.5 * rem) / scale}px`;
      labelGroup.style.strokeWidth = `${(3 * rem) / scale}px`;
      replace(
        labelGroup,
        chosen.map((l) => s("text", { class: "place", x: ((l.x * rem) / scale + box[0]).toFixed(1), y: ((l.y * rem) / scale + box[1]).toFixed(1) }, l.name)),
      );
    }
  };

  const readoutOf = (state) => text(readout, byCode.get(state.active)?.words ?? ctx.t("map.hint"));

  const choice = (name, title, values, current, act) =>
    h(
      "fieldset",
      { class: "segments" },
      h("legend", {}, title),
      values.map(([value, words]) =>
        h(
          "label",
          {},
          h("input", { type: "radio", name, value, checked: value === current, onchange: () => act(value) }),
          h("span", {}, words),
        ),
      ),
    );

  const drawControls = (state) => {
    replace(
      controls,
      choice(
        "colour",
        ctx.t("map.colour"),
        ["deviation", "change"].map((v) => [v, ctx.t(`map.colour.${v}`)]),
        state.colour,
        (colour) => ctx.set({ colour }),
      ),
      state.geometry
        ? choice(
            "shape",
            ctx.t("map.shape"),
            ["bubbles", "areas"].map((v) => [v, ctx.t(`map.shape.${v}`)]),
            state.shape,
            (shape) => ctx.set({ shape }),
          )
        : null,
    );
  };

  const dot = (style, r = 8) =>
    s(
      "svg",
      { viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true", focusable: "false" },
      s("circle", { class: style, cx: 10, cy: 10, r }),
    );

  const drawLegend = (state, unit) => {
    const { now, before } = ctx.model(state);
    const world = ctx.world();
    const change = state.colour === "change" && before && now.numbers;
    const key = JSON.stringify([state.language, state.colour, !!change, !!now.numbers, unit, state.shape]);
    if (legend.dataset.key === key) {
      return;
    }
    legend.dataset.key = key;
    const missing = world.municipalityList.length - shapeList.length;
    const list = !now.numbers
      ? [["unknown", ctx.t("legend.none")]]
      : change
        ? CHANGES.map((c) => [c, ctx.t(LEGEND[c])])
        : DEVIATIONS.map((d) => [d, label(world.case, "deviationClass", d, state.language)]);
    replace(
      legend,
      h("p", { class: "legend-title", id: "legend-colour" }, ctx.t(change ? "legend.change" : "legend.deviation")),
      h(
        "ul",
        { "aria-labelledby": "legend-colour" },
        list.map(([style, words]) => h("li", {}, dot(style, style === "d0" ? 2.6 : 8), words)),
        change ? null : h("li", {}, dot("spot differs d3"), ctx.t("only.changed")),
      ),
      state.shape === "areas"
        ? null
        : h(
            "p",
            { class: "sizes" },
            h("span", {}, ctx.t("map.size")),
            [2000, 500, 100]
              .filter((p) => unit * Math.sqrt(p) <= LARGEST + 1)
              .slice(0, 3)
              .map((p) => {
                const r = unit * Math.sqrt(p);
                const d = Math.ceil(2 * r + 3);
                return h("span", {}, s("svg", { viewBox: `0 0 ${d} ${d}`, width: d, height: d, "aria-hidden": "true" }, s("circle", { class: "size", cx: d / 2, cy: d / 2, r: r.toFixed(1) })), whole(p, state.language));
              }),
          ),
      missing > 0 ? h("p", {}, ctx.t("map.missing", whole(missing, state.language))) : null,
    );
  };

  picture.addEventListener("click", (event) => {
    const code = event.target.id?.replace("kaart-", "");
    if (byCode.has(code)) {
      ctx.go("municipality", code);
    }
  });
  picture.addEventListener("pointerover", (event) => {
    const code = event.target.id?.replace("kaart-", "");
    if (byCode.has(code)) {
      ctx.set({ active: code });
    }
  });
  picture.addEventListener("keydown", (event) => {
    const state = ctx.state();
    const from = byCode.get(state.active);
    if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      const list = shapeList.filter((b) => !b.shape.classList.contains("dim"));
      const next = from ? geometry.neighbour(list, from, event.key) : list[0];
      if (next) {
        ctx.set({ active: next.code });
      }
    } else if ((event.key === "Enter" || event.key === " ") && from) {
      event.preventDefault();
      ctx.go("municipality", from.code);
    }
  });
  picture.addEventListener("focus", () => {
    if (!ctx.state().active && shapeList.length > 0) {
      ctx.set({ active: [...shapeList].sort((a, b) => b.r - a.r)[0].code });
    }
  });

  let drawn = null;
  new ResizeObserver(() => drawn !== null && update(ctx.state())).observe(picture);
  return {
    element,
    render: (state) => {
      const key = JSON.stringify([state.shape, !!state.geometry]);
      const words = JSON.stringify([state.language, state.colour, key]);
      if (drawn?.key !== key) {
        draw(state);
      }
      if (drawn?.words !== words) {
        drawControls(state);
        picture.setAttribute("aria-label", ctx.t("map.name"));
      }
      drawn = { key, words };
      drawLegend(state, update(state));
    },
  };
};
