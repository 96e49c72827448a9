package nl.spreiding.fairness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import nl.spreiding.law.BesluitArticle21;
import nl.spreiding.law.IndicativeDistribution;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;

/**
 * Whether a number ever falls while the national total rises. All numbers are computed again for
 * each total of two grids: from 80% to 120% of the total of the case in steps of 2%, and from 20
 * places below it to 20 above it, place by place.
 *
 * @param need the total of the case
 * @param wideList the wide grid
 * @param narrowList the narrow grid
 * @param fallList numbers that fall from one total to the next, {@link KeySanity#WORST} at most
 */
public record TotalCheck(
    long need, List<Point> wideList, List<Point> narrowList, List<Fall> fallList) {
  private static final int LEAST_PERCENT = 80;
  private static final int MOST_PERCENT = 120;
  private static final int PERCENT_STEP = 2;
  private static final int NARROW = 20;

  /** Copies the lists. */
  public TotalCheck {
    wideList = List.copyOf(wideList);
    narrowList = List.copyOf(narrowList);
    fallList = List.copyOf(fallList);
  }

  /**
   * All numbers at one total.
   *
   * @param need the total
   * @param sum sum of the rounded numbers
   * @param risen municipalities whose number is higher than at the total before
   * @param fallen municipalities whose number is lower than at the total before
   */
  public record Point(long need, long sum, long risen, long fallen) {}

  /**
   * A number that falls although the total rises.
   *
   * @param municipality whose
   * @param needBefore the lower total
   * @param before its number then
   * @param need the higher total
   * @param after its number then
   */
  public record Fall(
      MunicipalityCode municipality, long needBefore, long before, long need, long after) {}

  /**
   * How many numbers fall from one total of the wide grid to the next.
   *
   * @return 0 if none does
   */
  public long wideFallen() {
    return wideList.stream().mapToLong(Point::fallen).sum();
  }

  /**
   * How many numbers fall from one total of the narrow grid to the next.
   *
   * @return 0 if none does
   */
  public long narrowFallen() {
    return narrowList.stream().mapToLong(Point::fallen).sum();
  }

  /**
   * Steps from total to total in the wide grid.
   *
   * @return one fewer than its totals
   */
  public long wideSteps() {
    return wideList.size() - 1L;
  }

  static TotalCheck of(long need, List<Municipality> municipalityList) {
    List<Fall> fallList = new ArrayList<>();
    List<Point> wideList = points(wide(need), municipalityList, fallList);
    List<Point> narrowList = points(narrow(need), municipalityList, fallList);
    return new TotalCheck(
        need, wideList, narrowList, fallList.stream().limit(KeySanity.WORST).toList());
  }

  /** Percentages of the total, rounded down to whole places. */
  private static List<Long> wide(long need) {
    List<Long> result = new ArrayList<>();
    for (int percent = LEAST_PERCENT; percent <= MOST_PERCENT; percent += PERCENT_STEP) {
      result.add(
          BigInteger.valueOf(need)
              .multiply(BigInteger.valueOf(percent))
              .divide(BigInteger.valueOf(100))
              .longValueExact());
    }
    return result;
  }

  private static List<Long> narrow(long need) {
    List<Long> result = new ArrayList<>();
    for (long total = Math.max(0, need - NARROW); total <= need + NARROW; total++) {
      result.add(total);
    }
    return result;
  }

  private static List<Point> points(
      List<Long> needList, List<Municipality> municipalityList, List<Fall> fallList) {
    List<Point> result = new ArrayList<>();
    IndicativeDistribution before =
        BesluitArticle21.distribute(needList.getFirst(), municipalityList);
    result.add(new Point(before.need(), before.roundedSum(), 0, 0));
    for (long need : needList.subList(1, needList.size())) {
      IndicativeDistribution after = BesluitArticle21.distribute(need, municipalityList);
      result.add(point(before, after, fallList));
      before = after;
    }
    return result;
  }

  /** Compares two totals; both lists are in the order of the codes. */
  static Point point(
      IndicativeDistribution before, IndicativeDistribution after, List<Fall> fallList) {
    long risen = 0;
    long fallen = 0;
    for (int i = 0; i < before.numberList().size(); i++) {
      long earlier = before.numberList().get(i).rounded();
      long later = after.numberList().get(i).rounded();
      risen += later > earlier ? 1 : 0;
      if (later < earlier) {
        fallen++;
        fallList.add(
            new Fall(
                before.numberList().get(i).municipality(),
                before.need(),
                earlier,
                after.need(),
                later));
      }
    }
    return new Point(after.need(), after.roundedSum(), risen, fallen);
  }
}
