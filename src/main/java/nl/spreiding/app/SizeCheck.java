package nl.spreiding.app;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.LongStream;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/** Refuses input whose penalties could not be calculated in whole micro-points. */
final class SizeCheck {
  /**
   * Leaves room for the shared terms, the prices of the exact side and the sum over the country.
   */
  private static final BigInteger MOST = BigInteger.ONE.shiftLeft(58);

  private static final BigInteger MICRO = BigInteger.valueOf(1_000_000);

  private SizeCheck() {}

  /**
   * Checks what the terms of each municipality might come to together, and those of all
   * municipalities but the squared deviation, which hardly ever is as large everywhere.
   *
   * @param problem the decision problem
   * @throws InputException if it does not fit
   */
  static void requireCalculable(DecisionProblem problem) throws InputException {
    BigInteger[] places = new BigInteger[problem.municipalityList().size()];
    BigInteger[] ofSites = new BigInteger[places.length];
    Arrays.fill(ofSites, BigInteger.ZERO);
    for (MunicipalityProblem municipality : problem.municipalityList()) {
      places[municipality.index()] = BigInteger.valueOf(municipality.due());
    }
    for (Site site : problem.siteList()) {
      int index = site.municipality().index();
      places[index] = places[index].add(BigInteger.valueOf(site.domain().highest()));
      ofSites[index] = ofSites[index].add(most(site));
    }
    IssueCollector issues = new IssueCollector();
    BigInteger ofAll = BigInteger.ZERO;
    for (MunicipalityProblem municipality : problem.municipalityList()) {
      int index = municipality.index();
      BigInteger linear = ofSites[index].add(linear(municipality, places[index]));
      BigInteger penalties = linear.add(squared(municipality, places[index]));
      ofAll = ofAll.add(linear);
      require(penalties, Bilingual.same(municipality.code().toString()), issues);
    }
    if (issues.errorCount() == 0) {
      require(ofAll, new Bilingual("het land", "the country"), issues);
    }
    issues.throwIfErrors();
  }

  private static void require(BigInteger penalties, Bilingual of, IssueCollector issues) {
    if (penalties.compareTo(MOST) > 0) {
      issues.add(
          IssueCode.TOTAL_TOO_LARGE,
          SourceLocation.ofFile("(all files)"),
          new Bilingual(
              "De punten die " + of.dutch() + " zou kunnen kosten zijn te veel om mee te rekenen",
              "The points that " + of.english() + " might cost are too many to calculate with"),
          penalties.divide(MICRO).toString());
    }
  }

  private static BigInteger most(Site site) {
    BigInteger perPlace =
        sum(
            site.childrenMovedPrice(),
            site.keptEmergencyPrice(),
            site.newEmergencyPrice(),
            site.temporaryPrice(),
            site.unlocatedPrice(),
            site.costPrice());
    return perPlace
        .multiply(BigInteger.valueOf(Math.max(site.domain().highest(), site.placesNow())))
        .add(BigInteger.valueOf(site.openingPrice()));
  }

  private static BigInteger squared(MunicipalityProblem m, BigInteger places) {
    return sum(m.shortagePrice(), m.surplusPrice(), m.beyondOfferPrice()).multiply(places.pow(2));
  }

  private static BigInteger linear(MunicipalityProblem m, BigInteger places) {
    return deviation(m.reported(), m.reportPrice(), places)
        .add(deviation(m.baseline(), m.stabilityPrice(), places))
        .add(
            sum(m.minimumDurableRegular(), m.minimumDurableSpecial())
                .multiply(BigInteger.valueOf(m.durableMinimumPrice())));
  }

  private static BigInteger deviation(@Nullable Long from, long price, BigInteger places) {
    return from == null
        ? BigInteger.ZERO
        : places.max(BigInteger.valueOf(from)).multiply(BigInteger.valueOf(price));
  }

  private static BigInteger sum(long... amounts) {
    return LongStream.of(amounts)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
