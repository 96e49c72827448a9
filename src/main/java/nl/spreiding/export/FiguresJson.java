package nl.spreiding.export;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import nl.spreiding.explain.AreaFacts;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.explain.OutcomeIndex;
import nl.spreiding.law.Grant;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.law.GrantBasis;
import nl.spreiding.law.GrantType;
import nl.spreiding.law.Grants;
import nl.spreiding.law.ThresholdGrant;
import nl.spreiding.ledger.GrantAccount;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Basis;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Level;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.surplus.Balance;
import nl.spreiding.surplus.Relief;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code figures}: rates and sums that the report shows and no table holds. */
final class FiguresJson {
  private final Results results;
  private final GrantAccount grants;
  private final List<Balance> balanceList;
  private final List<Relief> reliefList;

  private FiguresJson(RunContent content) {
    this.results = content.results();
    this.grants = results.grantAccount();
    this.balanceList = content.surplus().balanceList();
    this.reliefList = content.surplus().reliefList();
  }

  static void put(ObjectNode root, RunContent content) {
    FiguresJson figures = new FiguresJson(content);
    OutcomeIndex index = new OutcomeIndex(content.results().outcome());
    List<AreaFacts> provinceList = AreaFacts.provinceList(index);
    ObjectNode node = root.putObject("figures");
    figures.area(node.putObject("national"), AreaFacts.country(index, provinceList));
    ArrayNode provinces = node.putArray("provinces");
    ArrayNode municipalities = node.putArray("municipalities");
    for (AreaFacts province : provinceList) {
      figures.area(provinces.addObject(), province);
      for (MunicipalityFacts municipality : province.municipalityList()) {
        figures.municipality(municipalities.addObject(), municipality);
      }
    }
    between(node.putArray("betweenProvinces"), content);
    figures.rules(node.putArray("rules"));
    node.put(
        "syntheticLocations",
        content.results().locationList().stream()
            .filter(l -> l.location().basis() == Basis.SYNTHETIC)
            .count());
    amounts(node.putObject("grantAmounts"), figures.grants.amounts());
  }

  private static void between(ArrayNode array, RunContent content) {
    content
        .surplus()
        .betweenProvinces()
        .forEach(
            (from, placesByProvince) ->
                placesByProvince.forEach(
                    (to, places) ->
                        array
                            .addObject()
                            .put("from", from.value())
                            .put("to", to.value())
                            .put("places", places)));
  }

  private void area(ObjectNode node, AreaFacts area) {
    ProvinceProblem problem = area.province();
    ProvinceCode code = problem == null ? null : problem.code();
    if (code != null) {
      node.put("provinceCode", code.value());
    }
    Predicate<ProvinceCode> inside = p -> code == null || p.equals(code);
    node.put("inhabitants", area.inhabitants());
    node.put("perThousand", Amounts.rational(area.perThousand()));
    node.put("indicative", area.indicative());
    node.put("deviation", area.total().decided() - area.indicative());
    node.put("threshold75", area.threshold75());
    node.put(
        "placeMonths",
        grants.basisList().stream()
            .filter(b -> inside.test(b.province()) && b.fulfilled())
            .mapToLong(GrantBasis::placeMonths)
            .sum());
    task(node.putObject("other"), area.other());
    task(node.putObject("amv"), area.amv());
    task(node.putObject("total"), area.total());
    grants(node.putObject("grants"), grants.grants(), g -> inside.test(g.province()));
    node.put("threshold75Places", threshold(grants.grants(), inside, ThresholdGrant::places));
    node.put("threshold75Amount", euros(threshold(grants.grants(), inside, ThresholdGrant::cents)));
    readings(node.putArray("otherReadings"), inside);
    balances(
        node.putObject("balance"),
        balanceList.stream().filter(b -> inside.test(b.municipality().province().code())).toList());
  }

  private static void task(ObjectNode node, AreaFacts.Task task) {
    node.put("task", task.task())
        .put("located", task.located())
        .put("counted", task.counted())
        .put("imposed", task.imposed())
        .put("decided", task.decided())
        .put("shortfall", task.shortfall());
  }

  private static void grants(ObjectNode node, Grants grants, Predicate<Grant> which) {
    for (GrantType type : GrantType.values()) {
      node.put(type.name(), cents(grants, g -> g.type() == type && which.test(g)));
    }
    node.put("total", cents(grants, which));
  }

  private static BigDecimal cents(Grants grants, Predicate<Grant> which) {
    return euros(grants.grantList().stream().filter(which).mapToLong(Grant::cents).sum());
  }

  private static BigDecimal euros(long cents) {
    return Objects.requireNonNull(Amounts.euros(cents));
  }

  private void readings(ArrayNode array, Predicate<ProvinceCode> inside) {
    long own = threshold(grants.grants(), inside, ThresholdGrant::cents);
    for (GrantAccount.Other other : grants.otherList()) {
      long cents = threshold(other.grants(), inside, ThresholdGrant::cents);
      array
          .addObject()
          .put("grantRounding", other.reading().rounding().name().toLowerCase(Locale.ROOT))
          .put("grantMoment", other.reading().moment().name().toLowerCase(Locale.ROOT))
          .put("grantTemporary", other.reading().temporary().name().toLowerCase(Locale.ROOT))
          .put("places", threshold(other.grants(), inside, ThresholdGrant::places))
          .put("amount", euros(cents))
          .put("difference", euros(cents - own));
    }
  }

  private static long threshold(
      Grants grants, Predicate<ProvinceCode> inside, ToLongFunction<ThresholdGrant> value) {
    return grants.thresholdList().stream()
        .filter(t -> inside.test(t.province()))
        .mapToLong(value)
        .sum();
  }

  private static void balances(ObjectNode node, List<Balance> list) {
    for (TaskKind task : TaskKind.values()) {
      balance(
          node.putObject(task.name().toLowerCase(Locale.ROOT)),
          list.stream().filter(b -> b.task() == task).toList());
    }
    balance(node.putObject("total"), list);
  }

  private static void balance(ObjectNode node, List<Balance> list) {
    node.put("indicative", sum(list, Balance::indicative))
        .put("due", sum(list, Balance::due))
        .put("exchanged", sum(list, Balance::exchanged))
        .put("exchangeUndelivered", sum(list, Balance::undelivered))
        .put("voluntary", sum(list, Balance::voluntary))
        .put("imposedWithin", sum(list, Balance::imposedWithin))
        .put("imposedBeyond", sum(list, Balance::imposedBeyond))
        .put("decided", sum(list, Balance::decided))
        .put("surplus", sum(list, Balance::surplus))
        .put("notRelieving", sum(list, Balance::notRelieving))
        .put("relief", sum(list, Balance::relief));
  }

  private static long sum(List<Balance> list, ToLongFunction<Balance> value) {
    return list.stream().mapToLong(value).sum();
  }

  private void municipality(ObjectNode node, MunicipalityFacts facts) {
    MunicipalityCode code = facts.municipality().code();
    node.put("municipalityCode", code.value());
    node.put("inhabitantsDate", facts.municipality().inhabitantsDate().toString());
    node.put("sesWoaYear", facts.municipality().sesWoaYear());
    node.put("perThousand", Amounts.rational(facts.perThousand()));
    long soft =
        results.outcome().ledger().lineList().stream()
            .filter(l -> l.constraint().level() == Level.SOFT && code.equals(l.municipality()))
            .mapToLong(LedgerLine::points)
            .sum();
    node.put("softPoints", Amounts.points(Level.SOFT, soft));
    for (GrantBasis basis : grants.basisList()) {
      if (basis.municipality().equals(code)) {
        node.put("specialPlaces", basis.special());
        node.put("durablePlaces", basis.durable());
        node.put("placeMonths", basis.placeMonths());
      }
    }
    placesByMonths(node.putArray("placesByMonths"), code);
    grants(node.putObject("grants"), grants.grants(), g -> code.equals(g.municipality()));
    balance(
        node.putObject("balance"),
        balanceList.stream().filter(b -> b.municipality().code().equals(code)).toList());
    CarriedJson.put(node, code, reliefList);
  }

  /** Places on locations by the months they are available, longest first. */
  private void placesByMonths(ArrayNode array, MunicipalityCode code) {
    SortedMap<Long, Long> placesByMonths = new TreeMap<>(Comparator.reverseOrder());
    for (LocationResult location : results.locationList()) {
      if (location.location().municipality().equals(code) && location.places() > 0) {
        placesByMonths.merge(location.months(), location.places(), Math::addExact);
      }
    }
    placesByMonths.forEach(
        (months, places) -> array.addObject().put("months", months).put("places", places));
  }

  private void rules(ArrayNode array) {
    Ledger ledger = results.outcome().ledger();
    long total = ledger.score().softMicro();
    for (ConstraintId constraint : ConstraintId.values()) {
      if (constraint.level() == Level.SOFT) {
        long points = ledger.sum(constraint);
        array
            .addObject()
            .put("constraint", constraint.name())
            .put("points", Amounts.points(Level.SOFT, points))
            .put("share", total == 0 ? null : Amounts.rational(BigFraction.of(points, total)));
      }
    }
  }

  private static void amounts(ObjectNode node, GrantAmounts amounts) {
    node.put("special", amounts.special())
        .put("durableLarge", amounts.durableLarge())
        .put("durableSmall", amounts.durableSmall())
        .put("durableMinimum", amounts.durableMinimum())
        .put("aboveThreshold", amounts.aboveThreshold())
        .put("provinceShare", Amounts.rational(amounts.provinceShare()));
  }
}
