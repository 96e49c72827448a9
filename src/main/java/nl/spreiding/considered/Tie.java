package nl.spreiding.considered;

import java.util.List;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.model.MunicipalityCode;

/**
 * A municipality with more than one number at exactly the score of the best.
 *
 * @param row its lowest and highest number at that score
 * @param rule the rule that settled it
 * @param partnerList with {@link TieRule#LOWEST_CODE}: the municipalities with which places can be
 *     moved at no cost, by code
 */
public record Tie(RangeRow row, TieRule rule, List<MunicipalityCode> partnerList) {
  /** Copies the list. */
  public Tie {
    partnerList = List.copyOf(partnerList);
  }
}
