package nl.spreiding.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.input.LawParametersReader;
import nl.spreiding.model.GrantReading;
import nl.spreiding.model.Kind;
import nl.spreiding.model.LawParameter;

/** The grants that follow from the decision (Wet 9, Regeling 4 and 5). */
final class Grants {
  static final List<String> SORTS =
      List.of("SPECIAL", "DURABLE", "THRESHOLD_75_PROVINCE", "THRESHOLD_75_MUNICIPALITY");
  private static final String ABOVE = "Wet 9(3); Regeling 4(3), 4(4)";

  private final Recount recount;
  private final Map<String, Ratio> amounts = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> thresholds = new ArrayList<>();

  /** Cents per beneficiary and sort. */
  private final Map<String, Map<String, Long>> cents = new LinkedHashMap<>();

  Grants(Recount recount) {
    this.recount = recount;
    List<LawParameter> law = LawParametersReader.read();
    for (String id :
        List.of(
            "grantSpecialNature",
            "grantDurableLarge",
            "grantDurableSmall",
            "grantDurableMinimum",
            "grantAbove75",
            "grantAbove75ProvinceShare")) {
      LawParameter parameter = LawParameter.on(law, id, recount.settings.referenceDate());
      amounts.put(id, Ratio.of(parameter.number()));
    }
    special();
    durable();
    for (Region region : recount.regions) {
      above(region);
    }
    rows.sort(
        Comparator.comparing((Row r) -> SORTS.indexOf(r.text("grant")))
            .thenComparing(r -> r.text("beneficiaryCode")));
  }

  List<Row> rows() {
    return rows;
  }

  List<Row> thresholds() {
    return thresholds;
  }

  /** Whole euros per place above the threshold. */
  long perPlaceAbove() {
    return amount("grantAbove75").halfUp();
  }

  Row amounts() {
    return Row.of(
        "special", amount("grantSpecialNature").halfUp(),
        "durableLarge", amount("grantDurableLarge").halfUp(),
        "durableSmall", amount("grantDurableSmall").halfUp(),
        "durableMinimum", amount("grantDurableMinimum").halfUp(),
        "aboveThreshold", amount("grantAbove75").halfUp(),
        "provinceShare", amount("grantAbove75ProvinceShare"));
  }

  /** Cents of a beneficiary; of all sorts if that is null. */
  long cents(String code, String sort) {
    return cents.getOrDefault(code, Map.of()).getOrDefault(sort, 0L);
  }

  long allCents() {
    return cents.values().stream()
        .flatMap(m -> m.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  private Ratio amount(String id) {
    Ratio amount = amounts.get(id);
    if (amount == null) {
      throw new IllegalStateException(id);
    }
    return amount;
  }

  static BigDecimal euros(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private void add(
      String code, String name, String sort, long places, long perPlace, String article) {
    put(code, name, sort, places, euros(perPlace), places * perPlace, article);
  }

  private void put(
      String code,
      String name,
      String sort,
      long places,
      @org.jspecify.annotations.Nullable BigDecimal perPlace,
      long total,
      String article) {
    if (total == 0) {
      return;
    }
    cents.computeIfAbsent(code, c -> new LinkedHashMap<>()).merge(sort, total, Long::sum);
    rows.add(
        Row.of(
            "beneficiaryCode", code,
            "beneficiary", name,
            "grant", sort,
            "places", places,
            "amountPerPlace", perPlace,
            "amount", euros(total),
            "article", article));
  }

  private void special() {
    long perPlace = amount("grantSpecialNature").times(100).halfUp();
    for (Town town : recount.towns()) {
      add(
          town.code(),
          town.name(),
          "SPECIAL",
          specialPlaces(town),
          perPlace,
          "Wet 9(2)(a); Regeling 4(1)");
    }
  }

  static long specialPlaces(Town town) {
    return town.located(p -> p.location.kind() != Kind.REGULAR);
  }

  static long durablePlaces(Town town) {
    return town.located(p -> p.durable);
  }

  private long durablePaid(Town town) {
    return Math.max(0, durablePlaces(town) - town.indicative);
  }

  private void durable() {
    for (Town town : recount.towns()) {
      boolean large = Ratio.of(durablePlaces(town)).compareTo(amount("grantDurableMinimum")) >= 0;
      long perPlace = amount(large ? "grantDurableLarge" : "grantDurableSmall").times(100).halfUp();
      add(
          town.code(),
          town.name(),
          "DURABLE",
          durablePaid(town),
          perPlace,
          "Wet 9(2)(b); Regeling 4(2)");
    }
  }

  /** Nothing had to be imposed; who has no places has no months of places either. */
  static boolean didTask(Town town) {
    return town.imposed(Task.BOTH) == 0;
  }

  static long placeMonths(Town town) {
    return town.sum(p -> true, p -> p.decided * p.months());
  }

  /** Places paid above the threshold of a province under a reading, with what they follow from. */
  record Above(long counted, long threshold, long durable, long places) {}

  Above above(Region region, GrantReading reading) {
    long counted =
        region.sum(
            t ->
                t.located(
                    p ->
                        p.counts
                            && (reading.temporary() == GrantReading.Temporary.COUNTED || p.durable)
                            && (reading.moment() == GrantReading.Moment.DECISION
                                || p.staysUntilEnd(recount.settings.referenceDate()))));
    Ratio share = Ratio.of(recount.parameters.threshold75()).times(region.number(Task.BOTH));
    long threshold =
        reading.rounding() == GrantReading.Rounding.UP ? share.ceiling() : share.floor();
    long durable = region.sum(this::durablePaid);
    return new Above(counted, threshold, durable, Math.max(0, counted - threshold - durable));
  }

  /**
   * Cents paid above the threshold of a province: the part of the province, and that of
   * municipalities.
   */
  long[] parts(long places) {
    Ratio all = amount("grantAbove75").times(100).times(places);
    long province = all.times(amount("grantAbove75ProvinceShare")).halfUp();
    return new long[] {province, all.halfUp() - province};
  }

  /** What is paid of the municipal part: nothing if nobody did its whole task. */
  boolean paidOut(Region region) {
    return region.towns.stream().anyMatch(t -> didTask(t) && placeMonths(t) > 0);
  }

  private void above(Region region) {
    Above above = above(region, recount.parameters.grantReading());
    long[] parts = parts(above.places());
    boolean paid = paidOut(region);
    thresholds.add(
        Row.of(
            "provinceCode", region.code(),
            "counted", above.counted(),
            "threshold75", above.threshold(),
            "durablePaid", above.durable(),
            "places", above.places(),
            "amount", euros(parts[0] + parts[1]),
            "provincePart", euros(parts[0]),
            "municipalPart", euros(parts[1]),
            "municipalPartPaid", euros(paid ? parts[1] : 0)));
    Ratio perPlace = amount("grantAbove75").times(100).times(amount("grantAbove75ProvinceShare"));
    put(
        region.code(),
        region.province.name(),
        "THRESHOLD_75_PROVINCE",
        above.places(),
        perPlace.over(100).rounded(2),
        parts[0],
        ABOVE);
    List<Town> sharing = region.towns.stream().filter(Grants::didTask).toList();
    long[] share = Share.of(parts[1], sharing.stream().mapToLong(Grants::placeMonths).toArray());
    for (int i = 0; i < sharing.size(); i++) {
      Town town = sharing.get(i);
      put(
          town.code(),
          town.name(),
          "THRESHOLD_75_MUNICIPALITY",
          town.located(Task.BOTH),
          null,
          share[i],
          ABOVE);
    }
  }

  /** The three readings that differ in one open question from that of the case. */
  List<GrantReading> otherReadings() {
    GrantReading r = recount.parameters.grantReading();
    return List.of(
        new GrantReading(
            r.rounding() == GrantReading.Rounding.UP
                ? GrantReading.Rounding.DOWN
                : GrantReading.Rounding.UP,
            r.moment(),
            r.temporary()),
        new GrantReading(
            r.rounding(),
            r.moment() == GrantReading.Moment.DECISION
                ? GrantReading.Moment.END
                : GrantReading.Moment.DECISION,
            r.temporary()),
        new GrantReading(
            r.rounding(),
            r.moment(),
            r.temporary() == GrantReading.Temporary.COUNTED
                ? GrantReading.Temporary.EXCLUDED
                : GrantReading.Temporary.COUNTED));
  }

  /** Cents above the threshold under a reading: all, or only what is paid to somebody. */
  private long cents(Region region, GrantReading reading, boolean onlyPaid) {
    long[] parts = parts(above(region, reading).places());
    return parts[0] + (!onlyPaid || paidOut(region) ? parts[1] : 0);
  }

  /** Other readings of some provinces: what all grants come to, or the grants of Wet 9(3) alone. */
  List<Row> otherReadings(List<Region> regions, boolean allGrants) {
    List<Row> result = new ArrayList<>();
    GrantReading own = recount.parameters.grantReading();
    long base = regions.stream().mapToLong(r -> cents(r, own, allGrants)).sum();
    long others = allGrants ? allCents() - base : 0;
    for (GrantReading reading : otherReadings()) {
      long amount = regions.stream().mapToLong(r -> cents(r, reading, allGrants)).sum();
      result.add(
          Row.of(
              "grantRounding", lower(reading.rounding()),
              "grantMoment", lower(reading.moment()),
              "grantTemporary", lower(reading.temporary()),
              "places", regions.stream().mapToLong(r -> above(r, reading).places()).sum(),
              "amount", euros(amount + others),
              "difference", euros(amount - base)));
    }
    return result;
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }
}
