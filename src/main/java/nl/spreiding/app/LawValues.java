package nl.spreiding.app;

import java.time.LocalDate;
import java.util.List;
import nl.spreiding.input.LawParametersReader;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.LawParameter;
import nl.spreiding.model.Rounding;
import org.apache.commons.numbers.fraction.BigFraction;

/** The amounts of the law that are valid on a date, from {@code data/law}. */
final class LawValues {
  private final List<LawParameter> parameterList = LawParametersReader.read();
  private final LocalDate date;

  private LawValues(LocalDate date) {
    this.date = date;
  }

  /**
   * The amounts of the grants (Regeling art. 4).
   *
   * @param referenceDate reference date of the case
   * @return the amounts
   * @throws InputException if the law holds none on that date
   */
  static GrantAmounts grantAmounts(LocalDate referenceDate) throws InputException {
    try {
      return new LawValues(referenceDate).grantAmounts();
    } catch (IllegalArgumentException e) {
      IssueCollector issues = new IssueCollector();
      issues.add(
          IssueCode.OUT_OF_RANGE,
          SourceLocation.ofFile("case.json"),
          new Bilingual(
              "De wetsgegevens bevatten geen bedragen van de uitkeringen op referenceDate",
              "The law data hold no amounts of the grants on referenceDate"),
          referenceDate.toString());
      issues.throwIfErrors();
      throw e;
    }
  }

  private GrantAmounts grantAmounts() {
    return new GrantAmounts(
        whole("grantSpecialNature"),
        whole("grantDurableLarge"),
        whole("grantDurableSmall"),
        whole("grantDurableMinimum"),
        whole("grantAbove75"),
        number("grantAbove75ProvinceShare"));
  }

  private BigFraction number(String id) {
    return LawParameter.on(parameterList, id, date).number();
  }

  private long whole(String id) {
    return Rounding.wholeExact(number(id));
  }
}
