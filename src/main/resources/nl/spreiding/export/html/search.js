(function () {
  var box = document.getElementById("zoek");
  var status = document.getElementById("zoek-uitslag");
  var rows = Array.prototype.slice.call(document.querySelectorAll("table.all tbody tr"));
  var groups = Array.prototype.slice.call(document.querySelectorAll("table.all tbody"));
  var plain = function (text) {
    return text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  };
  var names = rows.map(function (row) { return plain(row.cells[0].textContent); });
  var found = [];
  var filter = function () {
    var wanted = plain(box.value);
    found = rows.filter(function (row, i) {
      row.hidden = names[i].indexOf(wanted) < 0;
      return !row.hidden;
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector("tr:not([hidden])"); });
    var words = box.dataset;
    status.textContent = wanted === "" ? ""
      : found.length === 0 ? words.none
      : found.length === 1 ? words.one : words.many.replace("#", found.length);
  };
  box.addEventListener("input", filter);
  box.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      event.preventDefault();
      box.value = "";
      filter();
    } else if (event.key === "Enter" && found.length === 1) {
      found[0].querySelector("a").click();
    }
  });
  window.addEventListener("pageshow", filter);
  document.getElementById("zoekvak").hidden = false;
  filter();
})();
