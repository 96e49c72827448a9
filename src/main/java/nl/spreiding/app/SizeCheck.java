package nl.spreiding.app;

import java.math.BigInteger;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;

/** Refuses input whose penalties could not be calculated in whole micro-points. */
final class SizeCheck {
  /** Leaves room for the other terms and for the sum over the country. */
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE / 2);

  private SizeCheck() {}

  /**
   * Checks the largest term of the model, the squared deviation of one municipality.
   *
   * @param problem the decision problem
   * @throws InputException if it does not fit
   */
  static void requireCalculable(DecisionProblem problem) throws InputException {
    BigInteger[] most = new BigInteger[problem.municipalityList().size()];
    for (MunicipalityProblem municipality : problem.municipalityList()) {
      most[municipality.index()] = BigInteger.valueOf(municipality.due());
    }
    for (Site site : problem.siteList()) {
      int index = site.municipality().index();
      most[index] = most[index].add(BigInteger.valueOf(site.domain().highest()));
    }
    IssueCollector issues = new IssueCollector();
    for (MunicipalityProblem municipality : problem.municipalityList()) {
      long price = municipality.shortagePrice() + municipality.surplusPrice();
      BigInteger places = most[municipality.index()];
      if (places.pow(2).multiply(BigInteger.valueOf(price)).compareTo(MOST) > 0) {
        issues.add(
            IssueCode.TOTAL_TOO_LARGE,
            SourceLocation.ofFile("(all files)"),
            new Bilingual(
                "Het aantal plaatsen dat "
                    + municipality.code()
                    + " zou kunnen krijgen is te groot om mee te rekenen",
                "The places that "
                    + municipality.code()
                    + " might get are too many to calculate with"),
            places.toString());
      }
    }
    issues.throwIfErrors();
  }
}
