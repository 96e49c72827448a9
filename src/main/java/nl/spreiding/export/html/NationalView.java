package nl.spreiding.export.html;

import java.util.List;
import nl.spreiding.explain.AreaFacts;
import nl.spreiding.explain.ConflictText;
import nl.spreiding.explain.ProofText;
import nl.spreiding.export.html.Rows.DataRow;
import nl.spreiding.export.html.Rows.LedgerRow;
import nl.spreiding.export.html.Rows.MunicipalityRow;
import nl.spreiding.export.html.Rows.ProvinceRow;
import nl.spreiding.export.html.Rows.WeightRow;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.problem.Score;

/**
 * What the national page shows.
 *
 * @param page what every page has
 * @param facts the country's numbers
 * @param decision task and decision in a few sentences
 * @param difference sum of the rounded indicative numbers minus the national need
 * @param scope over which area a surplus relieves others, in words
 * @param map all municipalities on a map
 * @param picture provinces as bars
 * @param provinceList the provinces
 * @param letterList the municipalities from A to Z
 * @param consequenceList what follows from the decision
 * @param weightList what weighed how
 * @param consideredList what the weights really do, and ties
 * @param score the score
 * @param softTotal all points
 * @param brokenList lines of hard and medium rules that are not met
 * @param conflicts tasks and hard rules that do not go together, in words
 * @param children what it means for children
 * @param dataList the data and where they come from
 * @param factText how many locations, reports, exchanges and changes there are, in a sentence
 * @param logList changes by users, and the record for the register of algorithms
 * @param method how the outcome was found
 * @param proof what is proven of the outcome, in words
 * @param noteList remarks of the case
 */
public record NationalView(
    Page page,
    AreaFacts facts,
    String decision,
    long difference,
    String scope,
    BubbleMap map,
    BarChart picture,
    List<ProvinceRow> provinceList,
    List<Letter> letterList,
    List<Section> consequenceList,
    List<WeightRow> weightList,
    List<Section> consideredList,
    Score score,
    String softTotal,
    List<LedgerRow> brokenList,
    ConflictText conflicts,
    ChildrenView children,
    List<DataRow> dataList,
    String factText,
    List<Section> logList,
    Outcome.Method method,
    ProofText proof,
    List<String> noteList) {

  /**
   * Municipalities under one letter.
   *
   * @param letter the letter
   * @param municipalityList in alphabetical order
   */
  public record Letter(String letter, List<MunicipalityRow> municipalityList) {}
}
