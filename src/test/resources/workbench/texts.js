const t = await load("texts");
for (const key of t.keys()) {
  const [nl, en] = ["nl", "en"].map((language) => t.textOf(language, key, "0", "1", "2", "3", "4", "5", "6"));
  equal(nl.trim() !== "" && en.trim() !== "", true);
  // The same values are filled in, in either language.
  const marks = (language) => [...Array(9).keys()].filter((i) => t.textOf(language, key, ...Array(9).fill("").map((_, j) => (i === j ? "\u0001" : ""))).includes("\u0001"));
  equal(marks("nl"), marks("en"));
}
equal(t.textOf("nl", "table.count", 3, 12), "3 van 12 gemeenten");
return "ok";
