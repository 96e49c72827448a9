const r = await load("ratio");
const text = (t) => (r.ratio(t) === null ? null : r.ratioText(r.ratio(t)));
equal(["3/2", "0.5", "0,5", "2", "6/4", " 1 ", "0"].map(text), ["3/2", "1/2", "1/2", "2", "3/2", "1", "0"]);
equal(["", "1/0", "-1", "1.", "a", "1e3", "1/2/3"].map(text), [null, null, null, null, null, null, null]);
equal(r.weightStops(r.ratio("2")).map(r.ratioText), ["0", "1/5", "1/2", "1", "2", "3", "4", "8", "20"]);
equal(r.ratioText(r.weightStops(r.ratio("0"))[0]), "0");
equal(r.stopOf(r.weightStops(r.ratio("2")), r.ratio("2")), 4);
equal(r.stopOf(r.weightStops(r.ratio("2")), r.ratio("7")), 6);
// Tenths of a cent are not lost: 0.1 + 0.2 in fractions.
equal(r.compared(r.times(r.ratio("0.1"), r.ratio("3")), r.ratio("0.3")), 0);
return "ok";
