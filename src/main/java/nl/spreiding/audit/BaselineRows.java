package nl.spreiding.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.spreiding.model.ConstraintId;
import org.jspecify.annotations.Nullable;

/** {@code baseline} of result.json: the decision against an earlier run. */
final class BaselineRows {
  private BaselineRows() {}

  static @Nullable Row of(Recount recount, Accounts accounts) {
    if (recount.shelterCase.baseline().isEmpty()) {
      return null;
    }
    long micro = accounts.softByRule().getOrDefault(ConstraintId.STABILITY, 0L);
    List<Row> provinces = new ArrayList<>();
    for (Region region : recount.regions) {
      provinces.add(Row.of("provinceCode", region.code()).putAll(sum(region.towns)));
    }
    List<Row> municipalities = new ArrayList<>();
    for (Town town : recount.towns().stream().sorted(Comparator.comparing(Town::code)).toList()) {
      Long from = town.baseline;
      if (from != null) {
        long to = town.decided(Task.BOTH);
        municipalities.add(
            Row.of("municipalityCode", town.code(), "from", from, "to", to, "change", to - from));
      }
    }
    return Row.of(
        "national", sum(recount.towns()),
        "points", Accounts.plain(BigDecimal.valueOf(micro, 6)),
        "withoutBaseline", recount.towns().stream().filter(t -> t.baseline == null).count(),
        "provinces", provinces,
        "municipalities", municipalities);
  }

  /** Of the municipalities that the earlier run knew. */
  private static Row sum(List<Town> towns) {
    long from = 0;
    long to = 0;
    long changed = 0;
    for (Town town : towns) {
      Long before = town.baseline;
      if (before != null) {
        from += before;
        to += town.decided(Task.BOTH);
        changed += before == town.decided(Task.BOTH) ? 0 : 1;
      }
    }
    return Row.of("from", from, "to", to, "change", to - from, "changed", changed);
  }
}
