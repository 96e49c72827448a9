package nl.spreiding.bound;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Bounds of an area for one combination of over-imposition, at its best multipliers with both tasks
 * worth a certain amount more or less. Every point is worked out once for all municipalities; it
 * depends on nothing but the area and the amount, so it does not matter who asks first.
 */
final class PriceLine {
  private final Relaxation relaxation;
  private final Map<Long, Point> pointByShift = new ConcurrentHashMap<>();
  private final Map<Long, List<LocatedGap>> gapsByShift = new ConcurrentHashMap<>();
  private final Map<Long, Repair> repairByShift = new ConcurrentHashMap<>();
  private final Map<Long, FixedSearch> searchByShift = new ConcurrentHashMap<>();
  private final long cap;
  private final int[] firstOf;

  /** Multipliers, what they prove, and what each municipality contributes to that. */
  private record Point(Multipliers multipliers, long bound, long[] pricedByMunicipality) {}

  /**
   * What each number of one municipality must at least cost the area.
   *
   * @param rest micro-points of all that is not in the curve
   * @param curve micro-points of the municipality and all that depends on its number
   */
  record Bounds(long rest, TotalCurve curve) {
    /** The least that the area costs; {@link PlacesCost#NEVER}: the number is impossible. */
    long at(long places) {
      long cost = curve.at(Math.toIntExact(places));
      return cost >= PlacesCost.NEVER ? PlacesCost.NEVER : rest + cost;
    }
  }

  /**
   * A line.
   *
   * @param relaxation the relaxation, at its best multipliers
   * @param cap micro-points up to which the threshold of a province is taken into account
   */
  PriceLine(Relaxation relaxation, long cap) {
    this.relaxation = relaxation;
    this.cap = cap;
    this.firstOf = relaxation.area().firstByDistrict();
  }

  /** The bounds by prices alone. */
  Bounds bounds(int municipality, long shift) {
    Point point = point(shift);
    Prices prices = relaxation.prices(point.multipliers, municipality);
    return new Bounds(
        point.bound - point.pricedByMunicipality[municipality],
        relaxation.choicesList().get(municipality).curve(prices));
  }

  /** The bounds with the located places of every province kept exactly. */
  Bounds exactBounds(int municipality, long shift) {
    Point point = point(shift);
    int district = relaxation.districtOf()[municipality];
    List<LocatedGap> gaps = gaps(shift);
    long elsewhere = 0;
    for (int d = 0; d < gaps.size(); d++) {
      elsewhere += d == district ? 0 : gaps.get(d).least();
    }
    MunicipalChoices choices = relaxation.choicesList().get(municipality);
    Prices prices = relaxation.prices(point.multipliers, municipality);
    long[] located = choices.locatedTable(prices);
    long[] added = gaps.get(district).added(municipality - firstOf[district]);
    for (int x = 0; x < located.length; x++) {
      located[x] += located[x] < PlacesCost.NEVER ? added[x] : 0;
    }
    return new Bounds(
        point.bound - point.pricedByMunicipality[municipality] + elsewhere,
        choices.curve(prices, located));
  }

  /** Searches with one number fixed, at a shift. */
  FixedSearch search(long shift) {
    List<LocatedGap> gaps = gaps(shift);
    return searchByShift.computeIfAbsent(
        shift,
        s -> new FixedSearch(relaxation.at(point(s).multipliers), gaps, FixedSearch.MOST_ABOVE));
  }

  /** Choices near the best ones at a shift, to make distributions of. */
  Repair repair(long shift) {
    return repairByShift.computeIfAbsent(
        shift, s -> new Repair(relaxation.at(point(shift).multipliers)));
  }

  private Point point(long shift) {
    return pointByShift.computeIfAbsent(shift, this::newPoint);
  }

  private Point newPoint(long shift) {
    Multipliers best = relaxation.multipliers();
    Multipliers shifted =
        new Multipliers(
            Math.max(relaxation.leastOther(), best.other() + shift),
            Math.max(relaxation.leastAmv(), best.amv() + shift),
            located(shift));
    Relaxation.Evaluation evaluation = relaxation.look(shifted);
    long[] priced = new long[evaluation.choiceList().size()];
    for (int g = 0; g < priced.length; g++) {
      MunicipalChoices choices = relaxation.choicesList().get(g);
      priced[g] = choices.priced(evaluation.choiceList().get(g), relaxation.prices(shifted, g));
    }
    return new Point(shifted, evaluation.bound(), priced);
  }

  /** A place on a known location remains worth as much in all, where its worth is not extreme. */
  private long[] located(long shift) {
    long[] located = relaxation.multipliers().locatedByDistrict().clone();
    for (int d = 0; d < located.length; d++) {
      long price = relaxation.area().districtList().get(d).province().target75Price();
      if (located[d] > 0 && located[d] < price) {
        located[d] = Math.clamp(located[d] - shift, 0, price);
      }
    }
    return located;
  }

  /** What the threshold of each province at least adds, at a shift. */
  List<LocatedGap> gaps(long shift) {
    Point point = point(shift);
    return gapsByShift.computeIfAbsent(shift, s -> gaps(point));
  }

  private List<LocatedGap> gaps(Point point) {
    Relaxation priced = relaxation.priced(point.multipliers);
    return IntStream.range(0, firstOf.length - 1)
        .parallel()
        .mapToObj(district -> gap(point, priced, district))
        .toList();
  }

  private LocatedGap gap(Point point, Relaxation priced, int district) {
    List<long[]> extraByMunicipality =
        IntStream.range(firstOf[district], firstOf[district + 1])
            .mapToObj(g -> extra(g, point))
            .toList();
    return new LocatedGap(
        extraByMunicipality,
        Axis.LOCATED.flat(priced, district),
        sum -> Axis.LOCATED.rest(priced, district, sum),
        cap);
  }

  /** By number of located places: micro-points above the cheapest choice. */
  private long[] extra(int municipality, Point point) {
    MunicipalChoices choices = relaxation.choicesList().get(municipality);
    Prices prices = relaxation.prices(point.multipliers, municipality);
    long[] located = choices.locatedTable(prices);
    long[] rest = choices.imposedTable(choices.imposed(prices));
    long[] extra = new long[located.length];
    for (int x = 0; x < extra.length; x++) {
      boolean possible = located[x] < PlacesCost.NEVER && rest[x] < PlacesCost.NEVER;
      extra[x] =
          possible
              ? located[x] + rest[x] - point.pricedByMunicipality[municipality]
              : PlacesCost.NEVER;
    }
    return extra;
  }
}
