package nl.spreiding.export.html;

import java.util.List;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.export.html.Rows.DataRow;
import nl.spreiding.export.html.Rows.InputRow;
import nl.spreiding.export.html.Rows.LedgerRow;
import nl.spreiding.export.html.Rows.LocationRow;
import nl.spreiding.export.html.Rows.ReasonRow;
import nl.spreiding.export.html.Rows.StepReasons;
import nl.spreiding.export.html.Rows.SummaryRow;

/**
 * What the page of a municipality shows.
 *
 * @param page what every page has
 * @param facts its numbers
 * @param decision the decision in one sentence
 * @param reportLabel the report, and whether it is synthetic
 * @param located how much of it has a location
 * @param province its province's page
 * @param whyList the main reason, and what the number is made of
 * @param calculation the formula with its figures
 * @param path steps from the statute to the decision
 * @param stepList the reasons of each step
 * @param consideredList alternatives considered, and room for choice
 * @param summaryList what follows from the decision, in short, with links
 * @param locationList its locations
 * @param consequenceList what follows from the decision: grants, who carries whom
 * @param children what it means for children
 * @param ledgerList what it costs
 * @param ledgerTotal sum of the soft lines, in points
 * @param balance its places against those of others
 * @param inputList the inputs that its number follows from
 * @param dataList the figures it starts from
 * @param noteList remarks of the case
 */
public record MunicipalityView(
    Page page,
    MunicipalityFacts facts,
    String decision,
    String reportLabel,
    String located,
    Link province,
    List<ReasonRow> whyList,
    CalculationView calculation,
    PathView path,
    List<StepReasons> stepList,
    List<Section> consideredList,
    List<SummaryRow> summaryList,
    List<LocationRow> locationList,
    List<Section> consequenceList,
    ChildrenView children,
    List<LedgerRow> ledgerList,
    String ledgerTotal,
    Section balance,
    List<InputRow> inputList,
    List<DataRow> dataList,
    List<String> noteList) {}
