package nl.spreiding.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code keySanity} of result.json: whether the statutory key treats municipalities alike. */
final class KeyChecks {
  private static final int LARGEST = 10;

  private static final Comparator<Row> APART =
      Comparator.comparing((Row r) -> r.whole("dueApart") - r.whole("decidedApart"))
          .thenComparing(r -> r.text("moreCode"))
          .thenComparing(r -> r.text("lessCode"));

  private final Recount recount;
  private final long total;

  KeyChecks(Recount recount) {
    this.recount = recount;
    this.total = recount.settings.capacity().total();
  }

  Row row() {
    return Row.of(
        "wealth",
            List.of(
                wealth("mean", recount.weighted.over(recount.inhabitants).minus(Ratio.ONE)),
                wealth("zero", Ratio.ZERO)),
        "total", grids(total),
        "totalAmv", grids(recount.settings.capacity().amv()),
        "equal", equal(),
        "scope", scope());
  }

  private Row wealth(String average, Ratio score) {
    long richer = 0;
    long poorer = 0;
    long below = 0;
    long above = 0;
    long belowRounded = 0;
    long aboveRounded = 0;
    List<Object[]> wrong = new ArrayList<>();
    for (Town town : recount.towns()) {
      var m = town.municipality;
      Ratio byInhabitants = Ratio.of(total).times(m.inhabitants()).over(recount.inhabitants);
      Ratio effect = recount.indicative(m, total).minus(byInhabitants);
      int side = Ratio.of(m.sesWoa()).compareTo(score);
      int rounded = Ratio.of(town.indicative).compareTo(Ratio.of(byInhabitants.halfUp()));
      richer += side > 0 ? 1 : 0;
      poorer += side < 0 ? 1 : 0;
      below += side > 0 && effect.signum() < 0 ? 1 : 0;
      above += side < 0 && effect.signum() > 0 ? 1 : 0;
      belowRounded += side > 0 && rounded < 0 ? 1 : 0;
      aboveRounded += side < 0 && rounded > 0 ? 1 : 0;
      if (side * effect.signum() < 0) {
        wrong.add(new Object[] {town, effect, byInhabitants});
      }
    }
    wrong.sort(
        Comparator.comparing((Object[] w) -> ((Ratio) w[1]).absolute())
            .reversed()
            .thenComparing(w -> ((Town) w[0]).code()));
    return Row.of(
        "average", average,
        "score", score.rounded(4),
        "scoreExact", score,
        "richer", richer,
        "below", below,
        "belowRounded", belowRounded,
        "poorer", poorer,
        "above", above,
        "aboveRounded", aboveRounded,
        "worst", wrong.stream().limit(LARGEST).map(this::worst).toList());
  }

  private Row worst(Object[] wrong) {
    Town town = (Town) wrong[0];
    Ratio effect = (Ratio) wrong[1];
    Ratio byInhabitants = (Ratio) wrong[2];
    Ratio exact = recount.indicative(town.municipality, total);
    return Row.of(
        "municipalityCode", town.code(),
        "sesWoa", town.municipality.sesWoa(),
        "rounded", town.indicative,
        "exact", exact.rounded(3),
        "exactExact", exact,
        "byInhabitants", byInhabitants.rounded(3),
        "byInhabitantsExact", byInhabitants,
        "effect", effect.rounded(3),
        "effectExact", effect);
  }

  private Row grids(long need) {
    List<Long> wide = new ArrayList<>();
    for (long percent = 80; percent <= 120; percent += 2) {
      wide.add(Ratio.of(need).times(percent).over(100).floor());
    }
    List<Long> narrow = new ArrayList<>();
    for (long step = -20; step <= 20; step++) {
      if (need + step >= 0) {
        narrow.add(need + step);
      }
    }
    List<Row> wideRows = grid(wide);
    List<Row> narrowRows = grid(narrow);
    return Row.of(
        "need",
        need,
        "wideSteps",
        (long) wideRows.size() - 1,
        "wideFallen",
        fallen(wideRows),
        "narrowFallen",
        fallen(narrowRows),
        "wide",
        wideRows,
        "narrow",
        narrowRows,
        "falls",
        List.of());
  }

  private static long fallen(List<Row> rows) {
    return rows.stream().mapToLong(r -> r.whole("fallen")).sum();
  }

  private List<Row> grid(List<Long> needs) {
    List<Row> rows = new ArrayList<>();
    long[] before = null;
    for (long need : needs) {
      long[] now =
          recount.towns().stream()
              .mapToLong(t -> recount.indicative(t.municipality, need).halfUp())
              .toArray();
      long risen = 0;
      long fallen = 0;
      for (int i = 0; before != null && i < now.length; i++) {
        risen += now[i] > before[i] ? 1 : 0;
        fallen += now[i] < before[i] ? 1 : 0;
      }
      rows.add(
          Row.of(
              "need", need,
              "sum", java.util.Arrays.stream(now).sum(),
              "risen", risen,
              "fallen", fallen));
      before = now;
    }
    return rows;
  }

  private Row equal() {
    List<Row> provinces = new ArrayList<>();
    Ratio lowest = null;
    Ratio highest = null;
    String lowestCode = "";
    String highestCode = "";
    for (Region region : recount.regions) {
      Ratio weighted =
          region.towns.stream()
              .map(t -> Recount.product(t.municipality))
              .reduce(Ratio.ZERO, Ratio::plus);
      long task = region.sum(t -> t.indicative);
      Ratio rate = Ratio.of(1000).times(task).over(weighted);
      provinces.add(
          Row.of(
              "provinceCode",
              region.code(),
              "weightedInhabitants",
              weighted.rounded(0),
              "weightedInhabitantsExact",
              weighted,
              "task",
              task,
              "per1000Weighted",
              rate.rounded(5),
              "per1000WeightedExact",
              rate));
      if (lowest == null || rate.compareTo(lowest) < 0) {
        lowest = rate;
        lowestCode = region.code();
      }
      if (highest == null || rate.compareTo(highest) > 0) {
        highest = rate;
        highestCode = region.code();
      }
    }
    Ratio difference = highest == null || lowest == null ? Ratio.ZERO : highest.minus(lowest);
    Ratio country = Ratio.of(1000).times(total).over(recount.weighted);
    long[] pairs = equalPairs();
    return Row.of(
        "per1000Weighted",
        country.rounded(5),
        "per1000WeightedExact",
        country,
        "difference",
        difference.rounded(5),
        "differenceExact",
        difference,
        "lowestProvinceCode",
        lowestCode,
        "highestProvinceCode",
        highestCode,
        "equalPairs",
        pairs[0],
        "equalPairsApart",
        pairs[1],
        "unequal",
        pairs[2],
        // The formula does not know a province, so that moving changes nothing.
        "moved",
        0L,
        "provinces",
        provinces,
        "largestRounding",
        largestRounding());
  }

  private long[] equalPairs() {
    long[] result = new long[3];
    List<Town> towns = recount.towns();
    for (int i = 0; i < towns.size(); i++) {
      for (int j = i + 1; j < towns.size(); j++) {
        Town a = towns.get(i);
        Town b = towns.get(j);
        if (a.municipality.inhabitants() == b.municipality.inhabitants()
            && a.municipality.sesWoa().compareTo(b.municipality.sesWoa()) == 0) {
          result[0]++;
          result[1] += a.province().equals(b.province()) ? 0 : 1;
          result[2] += a.indicative == b.indicative ? 0 : 1;
        }
      }
    }
    return result;
  }

  private @Nullable Row largestRounding() {
    Town largest = null;
    Ratio change = Ratio.ZERO;
    for (Town town : recount.towns()) {
      Ratio own = Ratio.of(town.indicative).minus(recount.indicative(town.municipality, total));
      if (largest == null || own.absolute().compareTo(change.absolute()) > 0) {
        largest = town;
        change = own;
      }
    }
    if (largest == null) {
      return null;
    }
    Ratio exact = recount.indicative(largest.municipality, total);
    return Row.of(
        "municipalityCode",
        largest.code(),
        "rounded",
        largest.indicative,
        "exact",
        exact.rounded(3),
        "exactExact",
        exact,
        "change",
        change.rounded(3),
        "changeExact",
        change);
  }

  private Row scope() {
    Ratio lowest = null;
    Ratio highest = null;
    String lowestCode = null;
    String highestCode = null;
    List<Row> provinces = new ArrayList<>();
    for (Region region : recount.regions) {
      long due = region.sum(t -> t.due(Task.BOTH));
      long decided = region.sum(t -> t.decided(Task.BOTH));
      Ratio ratio = due == 0 ? null : Ratio.of(decided, due);
      provinces.add(
          Row.of(
              "provinceCode",
              region.code(),
              "due",
              due,
              "task",
              region.task(Task.BOTH),
              "decided",
              decided,
              "ratio",
              Fairness.rounded(ratio, 3),
              "ratioExact",
              ratio));
      if (ratio != null && (lowest == null || ratio.compareTo(lowest) < 0)) {
        lowest = ratio;
        lowestCode = region.code();
      }
      if (ratio != null && (highest == null || ratio.compareTo(highest) > 0)) {
        highest = ratio;
        highestCode = region.code();
      }
    }
    Row row =
        Row.of(
            "quotaScope", Grants.lower(recount.parameters.quotaScope()),
            "lowestProvinceCode", lowestCode,
            "highestProvinceCode", highestCode,
            "inhabitantsFactor", Ratio.of(21, 20),
            "scoreFactor", Ratio.of(51, 50));
    return alike(row).put("provinces", provinces);
  }

  /** Pairs of practically equal municipalities in different provinces. */
  private Row alike(Row row) {
    long pairs = 0;
    long different = 0;
    List<Town[]> beyond = new ArrayList<>();
    List<Town> towns = recount.towns();
    for (int i = 0; i < towns.size(); i++) {
      for (int j = i + 1; j < towns.size(); j++) {
        Town a = towns.get(i);
        Town b = towns.get(j);
        if (!a.province().equals(b.province()) && alike(a, b)) {
          pairs++;
          long decided = Math.abs(a.decided(Task.BOTH) - b.decided(Task.BOTH));
          different += decided > 0 ? 1 : 0;
          if (decided > Math.abs(a.due(Task.BOTH) - b.due(Task.BOTH))) {
            beyond.add(new Town[] {a, b});
          }
        }
      }
    }
    return row.put("pairs", pairs)
        .put("different", different)
        .put("beyondDue", (long) beyond.size())
        .put("worst", beyond.stream().map(KeyChecks::apart).sorted(APART).limit(LARGEST).toList());
  }

  private static Row apart(Town[] pair) {
    boolean first = pair[0].decided(Task.BOTH) > pair[1].decided(Task.BOTH);
    Town more = first ? pair[0] : pair[1];
    Town less = first ? pair[1] : pair[0];
    return Row.of(
        "moreCode", more.code(),
        "moreInhabitants", more.municipality.inhabitants(),
        "moreSesWoa", more.municipality.sesWoa(),
        "moreDue", more.due(Task.BOTH),
        "moreDecided", more.decided(Task.BOTH),
        "lessCode", less.code(),
        "lessInhabitants", less.municipality.inhabitants(),
        "lessSesWoa", less.municipality.sesWoa(),
        "lessDue", less.due(Task.BOTH),
        "lessDecided", less.decided(Task.BOTH),
        "decidedApart", more.decided(Task.BOTH) - less.decided(Task.BOTH),
        "dueApart", Math.abs(more.due(Task.BOTH) - less.due(Task.BOTH)));
  }

  private static boolean alike(Town a, Town b) {
    return Fairness.within(
            Ratio.of(a.municipality.inhabitants()),
            Ratio.of(b.municipality.inhabitants()),
            Ratio.of(21, 20))
        && Fairness.within(
            Recount.factor(a.municipality), Recount.factor(b.municipality), Ratio.of(51, 50));
  }
}
