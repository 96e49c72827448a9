package nl.spreiding.audit;

import static nl.spreiding.audit.Wording.plain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Level;
import nl.spreiding.model.WeightKey;
import org.jspecify.annotations.Nullable;

/**
 * What a justified run says of other distributions. These are not at hand, so each statement is
 * checked for what it says of the decision, and for agreement with itself.
 */
final class ConsideredCheck {
  private final Recount recount;
  private final Accounts accounts;
  private final Findings findings;

  ConsideredCheck(Recount recount, Accounts accounts, Findings findings) {
    this.recount = recount;
    this.accounts = accounts;
    this.findings = findings;
  }

  void check(Row considered) {
    Row best = considered.row("best");
    long soft = best.whole("softMicro");
    Ratio within = Ratio.parse(considered.text("within"));
    same(
        plain("limitMicro"),
        Ratio.of(soft).times(Ratio.ONE.plus(within)).floor(),
        considered,
        "limitMicro");
    Object percent = Told.value(considered, "withinPercent");
    boolean right =
        percent == null || Ratio.of(new BigDecimal(percent.toString())).equals(within.times(100));
    is(right, plain("withinPercent"), within.times(100).toString(), String.valueOf(percent));
    is(
        soft <= accounts.score(Level.SOFT) || best.whole("hard") > 0 || best.whole("medium") > 0,
        plain("best"),
        Phrase.AT_MOST_THE_SCORE.of(),
        String.valueOf(soft));
    Row bound = considered.row("bound");
    boolean equal =
        bound.whole("softMicro") == soft
            && bound.whole("hard") == best.whole("hard")
            && bound.whole("medium") == best.whole("medium");
    is(
        Boolean.valueOf(equal).equals(Told.value(considered, "proven")),
        plain("proven"),
        "" + equal,
        considered.text("proven"));
    Told.rows(considered, "alternatives").forEach(this::alternative);
    Told.rows(considered, "room").forEach(this::room);
    Told.rows(considered, "effectiveWeights").forEach(this::weight);
    roundings(Told.rows(considered.row("ties"), "roundings"));
  }

  private void names(Row row) {
    Town town = recount.town(row.text("municipalityCode"));
    String who = town.code() + " " + town.name() + " " + town.municipality.province().name();
    String told = town.code() + " " + row.text("municipality") + " " + row.text("province");
    is(who.equals(told), Phrase.NAMES.of(), who, told);
    is(
        town.province().equals(row.text("provinceCode")),
        plain("provinceCode"),
        town.province(),
        row.text("provinceCode"));
    same(Phrase.DECIDED_OF.of(town.code()), town.decided(Task.BOTH), row, "decided");
  }

  private void alternative(Row row) {
    names(row);
    Town town = recount.town(row.text("municipalityCode"));
    Wording what = Phrase.ALTERNATIVE.of(town.code(), row.text("places"));
    for (Object occasion : row.list("occasions")) {
      Long expected =
          switch (occasion.toString()) {
            case "INDICATIVE" -> town.indicative;
            case "DUE" -> town.due(Task.BOTH);
            case "REPORTED" -> town.reported(Task.BOTH);
            case "ZERO" -> 0L;
            default -> null;
          };
      is(
          expected != null && expected == row.whole("places"),
          what,
          "" + expected,
          row.text("places"));
    }
    String verdict = row.text("verdict");
    boolean decided = row.whole("places") == town.decided(Task.BOTH);
    is(
        decided == verdict.equals("DECIDED"),
        what,
        decided ? plain("DECIDED") : Phrase.ANOTHER_VERDICT.of(),
        verdict);
    if (verdict.equals("FOUND")) {
      found(what, town, row);
    }
    if (verdict.equals("IMPOSSIBLE")) {
      long places = row.whole("places");
      Object below = Told.value(row, "possibleBelow");
      Object above = Told.value(row, "possibleAbove");
      is(
          below == null || Long.parseLong(below.toString()) < places,
          what,
          Phrase.BELOW.of(),
          "" + below);
      is(
          above == null || Long.parseLong(above.toString()) > places,
          what,
          Phrase.ABOVE.of(),
          "" + above);
      Told.rows(row, "sites").forEach(site -> site(what, town, site));
    }
  }

  /** The numbers that a location, or imposing, can have. */
  private void site(Wording what, Town town, Row site) {
    Object id = Told.value(site, "locationId");
    Place place = id == null ? null : recount.placeById.get(id.toString());
    boolean amv = "AMV".equals(Told.value(site, "kind"));
    String expected = place == null ? imposed(town, amv ? Task.AMV : Task.OTHER) : allowed(place);
    String told = site.text("allowed");
    boolean pinned = id != null && recount.pinByLocation.containsKey(id.toString());
    is(pinned || expected.equals(told), part(what, "allowed"), expected, told);
  }

  private static String allowed(Place place) {
    long most = place.location.maxPlaces();
    if (!place.counts) {
      return "0";
    }
    return place.location.mayClose() || place.location.status() != nl.spreiding.model.Status.OPEN
        ? span(place.least(), most, true)
        : span(place.least(), most, false);
  }

  private String imposed(Town town, Task task) {
    long whole = recount.region(town.province()).task(task);
    long pinned = town.pinned == null ? 0 : town.pinned;
    if (town.exempt() || whole <= 0 && (task == Task.AMV || pinned <= 0)) {
      return "0";
    }
    Long cap = town.cap;
    long least =
        task == Task.AMV ? recount.parameters.minimumAmv() : recount.parameters.minimumSmallScale();
    // The task of the province, whatever the scope over which shortfalls are counted.
    long most = Math.max(Math.max(least, whole), pinned);
    return span(least, cap == null ? most : Math.min(most, cap), true);
  }

  private static String span(long least, long most, boolean zero) {
    String range = least == most ? String.valueOf(most) : Math.max(1, least) + "-" + most;
    return zero ? most < least ? "0" : "0, " + range : range;
  }

  private void found(Wording what, Town town, Row row) {
    Map<String, Long> numbers = new TreeMap<>();
    recount.towns().forEach(t -> numbers.put(t.code(), t.decided(Task.BOTH)));
    long before = Long.MAX_VALUE;
    List<Row> changes = Told.rows(row, "changes");
    for (Row change : changes) {
      String code = change.text("municipalityCode");
      Town other = recount.town(code);
      is(
          other.name().equals(change.text("municipality")),
          what,
          other.name(),
          change.text("municipality"));
      same(Phrase.DECIDED.of(what, code), other.decided(Task.BOTH), change, "decided");
      same(
          Phrase.CHANGE.of(what, code),
          change.whole("places") - change.whole("decided"),
          change,
          "change");
      long size = Math.abs(change.whole("change"));
      is(size > 0 && size <= before, what, Phrase.LARGEST_FIRST.of(), "" + size);
      before = size;
      numbers.put(code, change.whole("places"));
    }
    is(
        numbers.getOrDefault(town.code(), -1L) == row.whole("places"),
        what,
        row.text("places"),
        "" + numbers.get(town.code()));
    same(part(what, "othersChanged"), changes.size() - 1L, row, "othersChanged");
    rules(what, row, numbers);
    Row bound = row.row("bound");
    long least = bound.whole("softMicro") - accounts.score(Level.SOFT);
    boolean sameLevels =
        bound.whole("hard") == accounts.score(Level.HARD)
            && bound.whole("medium") == accounts.score(Level.MEDIUM);
    if (Boolean.TRUE.equals(row.get("proven"))) {
      long hard = bound.whole("hard") - accounts.score(Level.HARD);
      long medium = bound.whole("medium") - accounts.score(Level.MEDIUM);
      same(part(what, "hardChange"), hard, row, "hardChange");
      same(part(what, "mediumChange"), medium, row, "mediumChange");
    }
    if (sameLevels) {
      decimal(part(what, "leastLoss"), BigDecimal.valueOf(Math.max(0, least), 6), row, "leastLoss");
    }
    if (Boolean.TRUE.equals(row.get("proven")) && sameLevels) {
      decimal(part(what, "softChange"), BigDecimal.valueOf(least, 6), row, "softChange");
    }
  }

  private void rules(Wording what, Row row, Map<String, Long> numbers) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Row rule : Told.rows(row, "rules")) {
      ConstraintId id = rule(rule);
      Wording of = part(what, id.name());
      same(part(of, "measureDecided"), accounts.measure(id), rule, "measureDecided");
      decimal(part(of, "pointsDecided"), points(id), rule, "pointsDecided");
      BigDecimal change = rule.decimal("points").subtract(rule.decimal("pointsDecided"));
      decimal(part(of, "pointsChange"), change, rule, "pointsChange");
      if (id.level() == Level.SOFT) {
        sum = sum.add(change);
      }
      others(of, id, numbers, rule);
    }
    decimal(Phrase.SUM_OF_RULES.of(what), sum, row, "softChange");
  }

  /** Rules that follow from the numbers of municipalities alone can be recomputed. */
  private void others(Wording of, ConstraintId id, Map<String, Long> numbers, Row rule) {
    long measure = 0;
    long micro = 0;
    for (Town town : recount.towns()) {
      long places = numbers.getOrDefault(town.code(), 0L);
      if (id == ConstraintId.FAIR_SHARE) {
        for (Accounts.Line line : Accounts.fairShare(recount, town, places)) {
          measure += line.price() == 0 ? 0 : line.measure();
          micro += line.micro();
        }
      } else if (id == ConstraintId.REPORT_DEVIATION && town.report != null) {
        measure += Math.abs(places - town.reported(Task.BOTH));
      } else if (id == ConstraintId.STABILITY && town.baseline != null) {
        measure += Math.abs(places - town.baseline);
      }
    }
    Long price = singlePrice(id);
    if (id == ConstraintId.FAIR_SHARE) {
      same(part(of, "measure"), measure, rule, "measure");
      decimal(part(of, "points"), BigDecimal.valueOf(micro, 6), rule, "points");
    } else if (id == ConstraintId.REPORT_DEVIATION || id == ConstraintId.STABILITY) {
      same(part(of, "measure"), measure, rule, "measure");
    }
    if (price != null) {
      BigDecimal expected = BigDecimal.valueOf(rule.whole("measure") * price, 6);
      decimal(part(of, "points"), expected, rule, "points");
    }
  }

  /** The price of a rule that has one price for everything; null: it has several. */
  private @Nullable Long singlePrice(ConstraintId id) {
    return switch (id) {
      case OVER_IMPOSED -> price(WeightKey.OVER_IMPOSED);
      case TARGET_75 -> price(WeightKey.TARGET_75);
      case DURABLE_MINIMUM -> price(WeightKey.DURABLE_MINIMUM);
      case UNLOCATED -> price(WeightKey.UNLOCATED);
      case REPORT_DEVIATION -> price(WeightKey.REPORT_DEVIATION);
      case STABILITY -> price(WeightKey.STABILITY);
      default -> id.level() == Level.SOFT ? null : Long.valueOf(1_000_000L);
    };
  }

  private Long price(WeightKey key) {
    return Recount.micro(recount.weight(key));
  }

  private void room(Row row) {
    names(row);
    Wording what = Phrase.ROOM.of(row.text("municipalityCode"));
    long lowest = row.whole("lowest");
    long highest = row.whole("highest");
    boolean exact = Boolean.TRUE.equals(row.get("exact"));
    long lowestPossible = row.whole("lowestPossible");
    long highestPossible = row.whole("highestPossible");
    boolean ordered = lowestPossible <= lowest && lowest <= highest && highest <= highestPossible;
    is(
        ordered,
        what,
        Phrase.IN_ORDER.of(),
        lowestPossible + " " + lowest + " " + highest + " " + highestPossible);
    is(
        exact == (lowestPossible == lowest && highestPossible == highest),
        part(what, "exact"),
        "" + !exact,
        "" + exact);
    long decided = row.whole("decided");
    boolean best = decided >= lowest && decided <= highest;
    is(best, part(what, "decided"), Phrase.RANGE.of(lowest, highest), "" + decided);
    String leeway = leeway(highest - lowest, decided);
    boolean verdict = leeway.equals(row.text("leeway")) || !exact;
    is(verdict, part(what, "leeway"), leeway, row.text("leeway"));
  }

  private static String leeway(long apart, long decided) {
    if (apart == 0) {
      return "FIXED";
    }
    return apart <= 5 || apart * 20 <= decided ? "SMALL" : "FREE";
  }

  private void weight(Row row) {
    ConstraintId id = rule(row);
    Wording what = Phrase.EFFECTIVE_WEIGHT.of(id);
    StringBuilder weights = new StringBuilder();
    for (WeightKey key : WeightKey.values()) {
      if (key.constraint() == id) {
        weights.append(weights.isEmpty() ? "" : " ").append(recount.weight(key));
      }
    }
    is(weights.toString().equals(row.text("weight")), what, weights.toString(), row.text("weight"));
    same(part(what, "measureDecided"), accounts.measure(id), row, "measureDecided");
    decimal(part(what, "pointsDecided"), points(id), row, "pointsDecided");
    Long price = singlePrice(id);
    if (price != null) {
      BigDecimal expected = BigDecimal.valueOf(row.whole("measureWithout") * price, 6);
      decimal(part(what, "pointsWithout"), expected, row, "pointsWithout");
    }
    boolean stays = Boolean.TRUE.equals(row.get("decisionStays"));
    boolean nothing = row.whole("placesElsewhere") == 0 && row.whole("municipalities") == 0;
    is(
        !stays || nothing,
        part(what, "decisionStays"),
        Phrase.NOTHING_MOVES.of(),
        row.text("placesElsewhere"));
  }

  /** Every statutory number that lies exactly halfway between two whole ones, and no other. */
  private void roundings(List<Row> rows) {
    List<String> expected = new ArrayList<>();
    for (Town town : recount.towns()) {
      for (String number : List.of("total", "amv")) {
        if (exact(town, number).bottom().equals(BigInteger.TWO)) {
          expected.add(town.code() + " " + number);
        }
      }
    }
    List<String> told =
        rows.stream().map(r -> r.text("municipalityCode") + " " + r.text("number")).toList();
    boolean same = Set.copyOf(expected).equals(Set.copyOf(told)) && told.size() == expected.size();
    is(same, Phrase.ROUNDINGS.of(), expected.toString(), told.toString());
    rows.forEach(this::rounding);
  }

  private void rounding(Row row) {
    Town town = recount.town(row.text("municipalityCode"));
    Ratio exact = exact(town, row.text("number"));
    is(
        exact.toString().equals(row.text("exact")),
        Phrase.ROUNDING.of(),
        exact.toString(),
        row.text("exact"));
    decimal(Phrase.ROUNDING.of(), exact.rounded(1), row, "exactDecimal");
    same(Phrase.ROUNDING_OF.of(town.code()), exact.halfUp(), row, "rounded");
  }

  private Ratio exact(Town town, String number) {
    var capacity = recount.settings.capacity();
    long need = number.equals("amv") ? capacity.amv() : capacity.total();
    return recount.indicative(town.municipality, need);
  }

  private static ConstraintId rule(Row row) {
    for (ConstraintId id : ConstraintId.values()) {
      if (id.name().equals(row.text("constraint"))) {
        return id;
      }
    }
    throw new UnreadableRun(Phrase.UNKNOWN_RULE.of(row.text("constraint")));
  }

  private BigDecimal points(ConstraintId id) {
    long micro =
        accounts.lines().stream().filter(l -> l.rule() == id).mapToLong(Accounts.Line::micro).sum();
    return BigDecimal.valueOf(micro, 6);
  }

  private void decimal(Wording what, BigDecimal expected, Row row, String key) {
    Object found = Told.value(row, key);
    boolean right =
        found instanceof Number && new BigDecimal(found.toString()).compareTo(expected) == 0;
    is(right, what, Accounts.plain(expected).toPlainString(), String.valueOf(found));
  }

  private void same(Wording what, long expected, Row row, String key) {
    Object found = Told.value(row, key);
    is(Long.valueOf(expected).equals(found), what, "" + expected, String.valueOf(found));
  }

  private static Wording part(Wording what, String field) {
    return Phrase.PART.of(what, field);
  }

  private void is(boolean right, Wording what, String expected, String found) {
    is(right, what, plain(expected), found);
  }

  private void is(boolean right, Wording what, Wording expected, String found) {
    SourceLocation at = SourceLocation.ofFile("result.json");
    Wording of = Phrase.PART.of("considered:", what);
    findings.check(right, Subject.CONSIDERED, at, of, expected, plain(found));
  }
}
