package nl.spreiding.law;

import java.util.List;
import nl.spreiding.model.ArticleReference;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * One legal operation with this subject's figures: what went in, the exact outcome, the rounding,
 * the result.
 *
 * @param id which operation
 * @param subject CBS code of the municipality or province, or {@link #NATIONAL}
 * @param inputList what went in, in the order of the formula
 * @param exact outcome before rounding
 * @param rounding direction of rounding; null: this step does not round
 * @param result outcome of the step
 */
public record LawStep(
    StepId id,
    String subject,
    List<LawInput> inputList,
    BigFraction exact,
    @Nullable RoundingDirection rounding,
    BigFraction result) {

  /** Subject of a step that is about the whole country. */
  public static final String NATIONAL = "NL";

  /** Copies the inputs. */
  public LawStep {
    inputList = List.copyOf(inputList);
  }

  /** A step that does not round. */
  static LawStep exact(StepId id, String subject, List<LawInput> inputList, BigFraction result) {
    return new LawStep(id, subject, inputList, result, null, result);
  }

  /** A step without rounding whose result is whole. */
  static LawStep whole(StepId id, String subject, List<LawInput> inputList, long result) {
    return exact(id, subject, inputList, BigFraction.of(result));
  }

  /** A step that rounds; {@code result} is the number that the rest of the computation uses. */
  static LawStep rounded(
      StepId id,
      String subject,
      List<LawInput> inputList,
      BigFraction exact,
      RoundingDirection rounding,
      long result) {
    return new LawStep(id, subject, inputList, exact, rounding, BigFraction.of(result));
  }

  /**
   * The article that the step carries out.
   *
   * @return its reference
   */
  public ArticleReference article() {
    return id.article();
  }

  /**
   * A text that names this step and no other of the same case.
   *
   * @return such as {@code Besluit 2.1(3)/INDICATIVE/GM0363}
   */
  public String address() {
    return article().code() + "/" + id.name() + "/" + subject;
  }
}
