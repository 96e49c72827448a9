/** What can be taken along: run, tables, report, scenario; and the same on the command line. */
import { h, replace } from "./dom.js";
import { whole } from "./format.js";
import { hasChanges } from "./store.js";

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

export const createFiles = (ctx, element) => {
  let drawn = null;

  const saveForm = (state, id) => {
    const input = h("input", { type: "text", id: "run-naam", autocomplete: "off", maxlength: 64 });
    const told = h("p", { class: "fault", role: "alert" });
    return h(
      "form",
      {
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          const name = input.value.trim();
          const valid = NAME.test(name);
          input.setAttribute("aria-invalid", String(!valid));
          replace(told, valid ? null : ctx.t("files.nameFault"));
          if (valid) {
            ctx.saveRun(id, name, (problem) => replace(told, ctx.problemText(problem)));
          } else {
            input.focus();
          }
        },
      },
      h("h3", {}, ctx.t("files.save")),
      h("p", { class: "field inline" }, h("label", { for: "run-naam" }, ctx.t("files.saveName")), input, h("button", { type: "submit" }, ctx.t("files.saveDo"))),
      told,
      state.runs.persistent ? null : h("p", { class: "help" }, ctx.t("files.savedGone")),
    );
  };

  const downloads = (state, now, list) => {
    const base = `api/solves/${now.id}`;
    const link = (href, words, name) => h("li", {}, h("a", { href, download: name ?? "" }, words));
    const stopped = now.source === "stopped";
    return [
      h("p", {}, ctx.t(stopped ? "files.stopped" : "files.lead")),
      h(
        "ul",
        { class: "filelist" },
        stopped ? null : link(`${base}/run.zip`, ctx.t("files.zip"), "run.zip"),
        stopped ? null : h("li", {}, h("a", { href: `${base}/report/index.html`, target: "_blank", rel: "noopener" }, ctx.t("files.report"))),
        hasChanges(state) ? h("li", {}, h("button", { type: "button", class: "linklike", onclick: ctx.saveFile }, ctx.t("files.scenario"))) : null,
      ),
      h("h3", {}, ctx.t("files.tables")),
      list
        ? h("ul", { class: "filelist columns" }, list.map((f) => h("li", {}, h("a", { href: `${base}/files/${f.name}`, download: f.name }, f.name), h("span", { class: "plain" }, ` ${whole(Math.ceil(f.bytes / 1024), state.language)} kB`))))
        : h("p", { "aria-busy": "true" }, ctx.t("loading")),
    ];
  };

  return {
    render: (state) => {
      const model = ctx.model(state);
      const key = [model, state.language, state.runs, state.files];
      if (drawn && drawn.every((v, i) => v === key[i])) {
        return;
      }
      drawn = key;
      const { now } = model;
      const ready = now.id !== null && now.source !== "earlier";
      const command = state.answers && now.id === "baseline" ? state.baseline.command : Object.values(state.answers).find((a) => a.id === now.id)?.command;
      replace(
        element,
        h("h2", { id: "h-files", tabindex: "-1" }, ctx.t("files.title")),
        ready ? h("p", { class: "decision" }, ctx.t("files.of", ctx.t(`status.${now.source}`))) : null,
        ready ? downloads(state, now, state.files?.id === now.id ? state.files.list : null) : h("p", {}, ctx.t("files.needs")),
        ready && command && now.source !== "stopped"
          ? [
              h("h3", {}, ctx.t("files.command")),
              h("pre", { class: "command", tabindex: "0", role: "region", "aria-label": ctx.t("files.command") }, h("code", {}, command)),
              now.id === "baseline" ? null : h("p", { class: "help" }, ctx.t("files.commandHelp")),
            ]
          : null,
        ready && now.id !== "baseline" && now.source !== "stopped" ? saveForm(state, now.id) : null,
        state.runs.runs.some((r) => r.kind === "saved")
          ? [h("h3", {}, ctx.t("files.runs")), h("ul", {}, state.runs.runs.filter((r) => r.kind === "saved").map((r) => h("li", {}, r.name)))]
          : null,
      );
    },
  };
};
