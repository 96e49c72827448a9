const f = await load("format");
equal([f.whole(1200, "nl"), f.whole(-1200, "en"), f.whole(null, "nl"), f.whole(0, "nl")], ["1.200", "−1,200", "–", "0"]);
equal([f.signed(5, "nl"), f.signed(-5, "nl"), f.signed(0, "nl")], ["+5", "−5", "0"]);
equal([f.points(10897331557, "nl"), f.points(10897331557, "en"), f.points(2000000, "nl"), f.points(-500000, "nl")], ["10.897,331557", "10,897.331557", "2", "−0,5"]);
equal(f.euro(412000, "nl"), "€\u00a0412.000");
equal(f.signedEuro(-8500, "en"), "−€\u00a08,500");
equal([f.exact("0.5", "nl"), f.exact("3/2", "nl"), f.exact("0.5", "en")], ["0,5", "3/2", "0.5"]);
equal(["1200", "1.200", "1,200", " 12 ", "1,5", "1.20", "", "-1", "12a"].map(f.wholeOf), [1200, 1200, 1200, 12, null, null, null, null, null]);
return "ok";
