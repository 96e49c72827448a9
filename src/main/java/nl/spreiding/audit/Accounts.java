package nl.spreiding.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Form;
import nl.spreiding.model.Level;
import nl.spreiding.model.Location;
import nl.spreiding.model.Status;
import nl.spreiding.model.WeightKey;
import org.jspecify.annotations.Nullable;

/** The account of the score, line by line, as {@code docs/model.md} prices a distribution. */
final class Accounts {
  private static final String WHOLE = "WHOLE";
  private final Recount recount;
  private final List<Line> lines = new ArrayList<>();
  private final List<Line> hardRules;
  final NearLarge nearLarge;

  /** A line of the account; the price is in millionths of a point. */
  record Line(
      ConstraintId rule,
      @Nullable String province,
      @Nullable String municipality,
      @Nullable String location,
      String part,
      long measure,
      long price) {
    /** The smallest thing it is about. */
    String subject() {
      String town = municipality == null ? province : municipality;
      String place = location == null ? town : location;
      return place == null ? "" : place;
    }

    long micro() {
      return Math.multiplyExact(measure, price);
    }

    BigDecimal points() {
      return plain(BigDecimal.valueOf(micro(), 6));
    }

    Row row() {
      return Row.of(
          "constraint", rule.name(),
          "level", rule.level().text(),
          "provinceCode", province,
          "municipalityCode", municipality,
          "locationId", location,
          "measure", measure,
          "weight", plain(BigDecimal.valueOf(price, 6)),
          "points", points(),
          "part", part);
    }
  }

  Accounts(Recount recount) {
    this.recount = recount;
    this.nearLarge = new NearLarge(recount);
    recount.towns().forEach(this::hard);
    tasks();
    recount.towns().forEach(this::soft);
    hardRules = lines.stream().filter(l -> l.rule.level() == Level.HARD).toList();
    lines.removeIf(line -> line.measure == 0 || line.price == 0);
    lines.sort(Comparator.comparing(Line::rule).thenComparing(Line::subject));
  }

  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Every hard rule at every subject, also where nothing is broken. */
  List<Line> hardRules() {
    return hardRules;
  }

  List<Line> lines() {
    return lines;
  }

  long score(Level level) {
    long micro = lines.stream().filter(l -> l.rule.level() == level).mapToLong(Line::micro).sum();
    return level == Level.SOFT ? micro : micro / 1_000_000;
  }

  /** Points per soft rule, in millionths. */
  Map<ConstraintId, Long> softByRule() {
    Map<ConstraintId, Long> result = new EnumMap<>(ConstraintId.class);
    for (ConstraintId rule : ConstraintId.values()) {
      if (rule.level() == Level.SOFT) {
        result.put(rule, lines.stream().filter(l -> l.rule == rule).mapToLong(Line::micro).sum());
      }
    }
    return result;
  }

  long measure(ConstraintId rule) {
    return lines.stream().filter(l -> l.rule == rule).mapToLong(Line::measure).sum();
  }

  private void add(
      ConstraintId rule, Town town, @Nullable Place place, String part, long measure, long price) {
    lines.add(
        new Line(
            rule,
            town.province(),
            town.code(),
            place == null ? null : place.location.id().value(),
            part,
            measure,
            price));
  }

  private void hard(Town town) {
    long whole = 1_000_000;
    for (Place place : town.places) {
      long broken = place.counts ? Rules.outOfBounds(place) : place.decided;
      Long pin = recount.pinByLocation.get(place.location.id().value());
      if (pin == null) {
        add(ConstraintId.LOCATION_BOUNDS, town, place, WHOLE, broken, whole);
      } else {
        add(ConstraintId.PINNED, town, place, WHOLE, Math.abs(pin - place.decided), whole);
      }
      boolean imposing = town.exempt() && !place.own() && pin == null;
      add(ConstraintId.EXEMPT, town, place, kind(place), imposing ? place.decided : 0, whole);
    }
    add(
        ConstraintId.SMALL_SCALE_MINIMUM,
        town,
        null,
        "REGULAR",
        Rules.toAllowed(town.imposedRegular, recount.parameters.minimumSmallScale()),
        whole);
    add(
        ConstraintId.SMALL_SCALE_MINIMUM,
        town,
        null,
        "AMV",
        Rules.toAllowed(town.imposedAmv, recount.parameters.minimumAmv()),
        whole);
    if (town.pinned != null) {
      long broken = Math.abs(town.pinned - town.decided(Task.BOTH));
      add(ConstraintId.PINNED, town, null, WHOLE, broken, whole);
    }
    boolean exempt = town.exempt();
    add(ConstraintId.EXEMPT, town, null, "REGULAR", exempt ? town.imposedRegular : 0, whole);
    add(ConstraintId.EXEMPT, town, null, "AMV", exempt ? town.imposedAmv : 0, whole);
    long over = town.cap == null ? 0 : Math.max(0, town.decided(Task.BOTH) - town.cap);
    add(ConstraintId.MUNICIPAL_CAP, town, null, WHOLE, over, whole);
  }

  private static String kind(Place place) {
    return place.amv() ? "AMV" : "REGULAR";
  }

  private void tasks() {
    long overPrice = Recount.micro(recount.weight(WeightKey.OVER_IMPOSED));
    for (Recount.Pool pool : recount.pools()) {
      String province = pool.region() == null ? null : pool.region().code();
      ConstraintId rule =
          pool.task() == Task.AMV ? ConstraintId.AMV_TASK : ConstraintId.PROVINCIAL_TASK;
      String part = pool.task() == Task.AMV ? "AMV" : "REGULAR";
      lines.add(new Line(rule, province, null, null, part, pool.shortfall(recount), 1_000_000));
      lines.add(
          new Line(
              ConstraintId.OVER_IMPOSED,
              province,
              null,
              null,
              part,
              pool.overImposed(recount),
              overPrice));
    }
    long price = Recount.micro(recount.weight(WeightKey.TARGET_75));
    for (Region region : recount.regions) {
      long missing = recount.threshold(region) - region.sum(t -> t.located(Task.BOTH));
      lines.add(
          new Line(
              ConstraintId.TARGET_75,
              region.code(),
              null,
              null,
              WHOLE,
              Math.max(0, missing),
              price));
    }
  }

  private void soft(Town town) {
    fairShare(town);
    durable(town);
    town.places.forEach(place -> location(town, place));
    long unlocated = Recount.micro(recount.weight(WeightKey.UNLOCATED));
    add(ConstraintId.UNLOCATED, town, null, "REGULAR", town.imposedRegular, unlocated);
    add(ConstraintId.UNLOCATED, town, null, "AMV", town.imposedAmv, unlocated);
    if (town.report != null) {
      add(
          ConstraintId.REPORT_DEVIATION,
          town,
          null,
          WHOLE,
          Math.abs(town.decided(Task.BOTH) - town.reported(Task.BOTH)),
          Recount.micro(recount.weight(WeightKey.REPORT_DEVIATION)));
    }
    if (town.baseline != null) {
      add(
          ConstraintId.STABILITY,
          town,
          null,
          WHOLE,
          Math.abs(town.decided(Task.BOTH) - town.baseline),
          Recount.micro(recount.weight(WeightKey.STABILITY)));
    }
  }

  private void fairShare(Town town) {
    fairShare(recount, town, town.decided(Task.BOTH))
        .forEach(
            line ->
                add(
                    ConstraintId.FAIR_SHARE,
                    town,
                    null,
                    line.part(),
                    line.measure(),
                    line.price()));
  }

  /** The lines of FAIR_SHARE of a municipality with so many places. */
  static List<Line> fairShare(Recount recount, Town town, long places) {
    long due = town.due(Task.BOTH);
    long offer = Math.max(due, town.voluntary(Task.BOTH));
    Ratio one = recount.weight(WeightKey.FAIR_SHARE).over(Math.max(1, due));
    Ratio light = one.times(Ratio.of(recount.parameters.voluntarySurplusWeight()));
    return List.of(
        part("SHORTAGE", due - places, one),
        part("SURPLUS", places - due, light),
        part("BEYOND_OFFER", places - offer, one));
  }

  private static Line part(String part, long places, Ratio price) {
    long size = Math.max(0, places);
    return new Line(
        ConstraintId.FAIR_SHARE,
        null,
        null,
        null,
        part,
        Math.multiplyExact(size, size),
        Recount.micro(price));
  }

  private void durable(Town town) {
    long price = Recount.micro(recount.weight(WeightKey.DURABLE_MINIMUM));
    add(
        ConstraintId.DURABLE_MINIMUM,
        town,
        null,
        "REGULAR",
        Rules.below(Rules.durableRegular(town), recount.parameters.minimumDurableRegular()),
        price);
    add(
        ConstraintId.DURABLE_MINIMUM,
        town,
        null,
        "SPECIAL",
        Rules.below(Rules.durableSpecial(town), recount.parameters.minimumDurableSpecial()),
        price);
  }

  /**
   * Children per place are rounded to millionths first, the weighted price of a place after that.
   */
  private long perPlace(Ratio children, WeightKey key) {
    return Recount.micro(Ratio.of(Recount.micro(children), 1_000_000).times(recount.weight(key)));
  }

  /** Who lives there now goes with the places in use; residents of further places are new. */
  private void emergency(Town town, Place place) {
    long now = place.location.placesNow();
    long kept = Math.min(now, place.decided);
    if (kept > 0) {
      Ratio children = Ratio.of(place.location.children(), now);
      long price = perPlace(children, WeightKey.CHILDREN_IN_EMERGENCY);
      add(ConstraintId.CHILDREN_IN_EMERGENCY, town, place, "KEPT", kept, price);
    }
    Ratio share = Ratio.of(recount.parameters.childrenShare());
    long price = perPlace(share, WeightKey.CHILDREN_IN_EMERGENCY);
    add(ConstraintId.CHILDREN_IN_EMERGENCY, town, place, "ADDED", place.decided - kept, price);
  }

  private void location(Town town, Place place) {
    Location l = place.location;
    if (place.counts && l.status() == Status.OPEN && l.placesNow() > 0) {
      add(
          ConstraintId.CHILDREN_MOVED,
          town,
          place,
          WHOLE,
          Math.max(0, l.placesNow() - place.decided),
          perPlace(Ratio.of(l.children(), l.placesNow()), WeightKey.CHILDREN_MOVED));
    }
    if (place.emergency()) {
      emergency(town, place);
    }
    if (!place.durable) {
      WeightKey key =
          l.form() == Form.HOTEL
              ? WeightKey.TEMPORARY_PLACES_HOTEL
              : l.form() == Form.EMERGENCY
                  ? WeightKey.TEMPORARY_PLACES_EMERGENCY
                  : WeightKey.TEMPORARY_PLACES_MUNICIPAL;
      add(
          ConstraintId.TEMPORARY_PLACES,
          town,
          place,
          WHOLE,
          place.decided,
          Recount.micro(recount.weight(key)));
    }
    if (l.status() != Status.OPEN && place.decided > 0) {
      long price = nearLarge.price(place);
      add(ConstraintId.NEW_LOCATIONS, town, place, WHOLE, 1, price);
    }
    if (l.annualCostPerPlace() != null) {
      add(
          ConstraintId.COST,
          town,
          place,
          WHOLE,
          place.decided,
          Recount.micro(recount.weight(WeightKey.COST).times(l.annualCostPerPlace())));
    }
  }
}
