package nl.spreiding.export.html;

import java.util.List;
import nl.spreiding.explain.AreaFacts;
import nl.spreiding.export.html.Rows.LedgerRow;
import nl.spreiding.export.html.Rows.MunicipalityRow;

/**
 * What the page of a province shows.
 *
 * @param page what every page has
 * @param facts its numbers
 * @param decision task and decision in a few sentences
 * @param scope over which area a surplus relieves others, in words
 * @param national whether the task counts over the whole country
 * @param map its municipalities on a map
 * @param picture tasks and how they are met, as bars
 * @param municipalityList its municipalities, largest decision first
 * @param consequenceList what follows from the decision
 * @param children what it means for children
 * @param ledgerList lines of the account about the province as a whole
 * @param accountList how the numbers came about: conflicts, ties, changes, account
 * @param noteList remarks of the case
 */
public record ProvinceView(
    Page page,
    AreaFacts facts,
    String decision,
    String scope,
    boolean national,
    BubbleMap map,
    BarChart picture,
    List<MunicipalityRow> municipalityList,
    List<Section> consequenceList,
    ChildrenView children,
    List<LedgerRow> ledgerList,
    List<Section> accountList,
    List<String> noteList) {}
