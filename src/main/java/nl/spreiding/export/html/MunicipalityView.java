package nl.spreiding.export.html;

import java.util.List;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.export.html.Rows.DataRow;
import nl.spreiding.export.html.Rows.LedgerRow;
import nl.spreiding.export.html.Rows.LocationRow;
import nl.spreiding.export.html.Rows.PathRow;
import nl.spreiding.export.html.Rows.ReasonRow;

/**
 * What the page of a municipality shows.
 *
 * @param page what every page has
 * @param facts its numbers
 * @param decision the decision in one sentence
 * @param located how much of it has a location
 * @param province its province's page
 * @param total formula of all places
 * @param amv formula of amv places
 * @param pathList steps from the statute to the decision
 * @param picture the same steps as bars
 * @param reasonList the reasons, in order
 * @param consideredList alternatives considered, and room for choice
 * @param locationList its locations
 * @param consequenceList what follows from the decision
 * @param children what it means for children
 * @param ledgerList what it costs
 * @param ledgerTotal sum of the soft lines, in points
 * @param balance its places against those of others
 * @param dataList the figures it starts from
 * @param noteList remarks of the case
 */
public record MunicipalityView(
    Page page,
    MunicipalityFacts facts,
    String decision,
    String located,
    Link province,
    Formula total,
    Formula amv,
    List<PathRow> pathList,
    BarChart picture,
    List<ReasonRow> reasonList,
    List<Section> consideredList,
    List<LocationRow> locationList,
    List<Section> consequenceList,
    ChildrenView children,
    List<LedgerRow> ledgerList,
    String ledgerTotal,
    Section balance,
    List<DataRow> dataList,
    List<String> noteList) {}
