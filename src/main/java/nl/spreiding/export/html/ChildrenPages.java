package nl.spreiding.export.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.spreiding.children.ChildrenResults;
import nl.spreiding.children.ChildrenTotals;
import nl.spreiding.children.ClosingAdvice;
import nl.spreiding.children.Relocation;
import nl.spreiding.children.Tier;
import nl.spreiding.explain.ChildrenText;
import nl.spreiding.explain.Citation;
import nl.spreiding.explain.HolidayText;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.html.ChildrenView.ClosingRow;
import nl.spreiding.export.html.ChildrenView.MoveRow;
import nl.spreiding.export.html.ChildrenView.TotalsRow;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Province;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages show about children. */
final class ChildrenPages {
  private final ReportContext c;
  private final ChildrenResults children;
  private final ChildrenText text;
  private final HolidayText holidayText;
  private final Map<MunicipalityCode, List<ClosingAdvice>> adviceByMunicipality;

  ChildrenPages(ReportContext context) {
    this.c = context;
    this.children = context.children;
    this.text = new ChildrenText(children, context.language);
    this.holidayText = new HolidayText(context.language);
    this.adviceByMunicipality =
        children.adviceByLocation().values().stream()
            .collect(Collectors.groupingBy(advice -> advice.result().location().municipality()));
  }

  ChildrenView country() {
    List<TotalsRow> rowList =
        c.index.outcome().shelterCase().provinceList().stream()
            .map(p -> row(c.province(p.code(), p.name()), total(p)))
            .toList();
    return area(
        children.national(),
        List.copyOf(children.adviceByLocation().values()),
        c.t("Kinderen per provincie", "Children per province"),
        rowList,
        row(c.national(), children.national()));
  }

  ChildrenView province(Province province) {
    List<TotalsRow> rowList = new ArrayList<>();
    List<ClosingAdvice> adviceList = new ArrayList<>();
    for (Municipality m : c.index.outcome().shelterCase().municipalityList()) {
      if (m.province().equals(province) && total(m.code()).moved().total() > 0) {
        rowList.add(row(c.municipality(m.code()), total(m.code())));
        adviceList.addAll(adviceList(m.code()));
      }
    }
    return area(
        total(province),
        adviceList,
        c.t(
            "Gemeenten waar kinderen moeten verhuizen",
            "Municipalities where children have to move"),
        rowList,
        row(c.province(province.code(), province.name()), total(province)));
  }

  private ChildrenView area(
      ChildrenTotals totals,
      List<ClosingAdvice> adviceList,
      String caption,
      List<TotalsRow> rowList,
      TotalsRow sum) {
    List<String> noteList = new ArrayList<>(holidayText.withoutMoment(adviceList));
    noteList.add(text.room());
    return new ChildrenView(
        text.sentenceList(totals),
        noteList,
        text.policy(),
        caption,
        rowList,
        sum,
        List.of(),
        List.of());
  }

  ChildrenView municipality(MunicipalityCode code) {
    return new ChildrenView(
        text.sentenceList(total(code)),
        List.of(),
        text.policy(),
        "",
        List.of(),
        null,
        adviceList(code).stream().map(this::closing).toList(),
        children.relocationList(code).stream().map(this::move).toList());
  }

  private ChildrenTotals total(Province province) {
    return Objects.requireNonNull(children.totalsByProvince().get(province.code()));
  }

  private ChildrenTotals total(MunicipalityCode code) {
    return Objects.requireNonNull(children.totalsByMunicipality().get(code));
  }

  private List<ClosingAdvice> adviceList(MunicipalityCode code) {
    return adviceByMunicipality.getOrDefault(code, List.of());
  }

  private TotalsRow row(Link area, ChildrenTotals totals) {
    ChildrenTotals.Moves moves = totals.moves();
    BigFraction perHundred = totals.movedPer100();
    return new TotalsRow(
        area,
        List.of(
            c.numbers.whole(totals.now()),
            c.numbers.whole(totals.moved().byDecision()),
            c.numbers.whole(totals.moved().unavoidable()),
            perHundred == null ? "\u2013" : c.numbers.decimal(perHundred, 1),
            moves == null ? "\u2013" : c.numbers.whole(moves.unplaced()),
            moves == null ? "\u2013" : c.numbers.whole(moves.otherSchool()),
            moves == null ? "\u2013" : c.numbers.whole(moves.second()),
            c.numbers.whole(totals.emergencyNow()),
            c.numbers.whole(totals.emergencyAfter())));
  }

  private ClosingRow closing(ClosingAdvice advice) {
    Location location = advice.result().location();
    String end =
        switch (advice.endBasis()) {
          case CONTRACT -> c.t("einde van het contract", "end of the contract");
          case DECISION ->
              c.t(
                  "keuze: het contract loopt door, dus zes maanden nadat het besluit ingaat, naar analogie van "
                      + Citation.WET_7_1.label(c.language),
                  "choice: the contract runs on, so six months after the decision takes effect, by analogy with "
                      + Citation.WET_7_1.label(c.language));
        };
    Long days = advice.daysAhead();
    return new ClosingRow(
        PlainText.of(location.name()),
        PlainText.of(location.id().value()),
        c.numbers.whole(advice.result().childrenMoved().total()),
        c.numbers.date(advice.end()) + " (" + end + ")",
        region(advice),
        holidayText.moment(advice),
        days == null ? "\u2013" : c.numbers.whole(days));
  }

  private String region(ClosingAdvice advice) {
    if (advice.region() == null) {
      return c.t("niet bekend", "not known");
    }
    return switch (advice.region()) {
      case NOORD -> c.t("Noord", "North");
      case MIDDEN -> c.t("Midden", "Middle");
      case ZUID -> c.t("Zuid", "South");
    };
  }

  private MoveRow move(Relocation relocation) {
    Municipality to = relocation.toMunicipality();
    Long hectometres = relocation.hectometres();
    return new MoveRow(
        place(c.index.municipality(relocation.from().municipality()), relocation.from()),
        to == null
            ? c.t("geen plaats bekend", "no place known")
            : place(to, relocation.toLocation()),
        c.numbers.whole(relocation.children()),
        hectometres == null ? "\u2013" : c.numbers.decimal(BigDecimal.valueOf(hectometres, 1)),
        tier(relocation.tier()),
        remark(relocation));
  }

  private String place(Municipality municipality, @Nullable Location location) {
    String name =
        location == null
            ? c.t("nog geen locatie", "no location yet")
            : PlainText.of(location.name()) + " (" + PlainText.of(location.id().value()) + ")";
    return PlainText.of(municipality.name()) + ": " + name;
  }

  private String tier(Tier tier) {
    return switch (tier) {
      case SAME_MUNICIPALITY -> c.t("zelfde gemeente", "same municipality");
      case NEIGHBOURING -> c.t("buurgemeente", "neighbouring municipality");
      case SAME_PROVINCE -> c.t("zelfde provincie", "same province");
      case ELSEWHERE -> c.t("andere provincie", "another province");
      case UNPLACED -> "\u2013";
    };
  }

  private String remark(Relocation relocation) {
    List<String> list = new ArrayList<>();
    if (relocation.tier().otherSchool()) {
      list.add(c.t("andere school", "another school"));
    }
    if (relocation.secondMove()) {
      list.add(c.t("moet nog eens verhuizen", "must move again"));
    }
    Location to = relocation.toLocation();
    if (to != null
        && to.openFrom() != null
        && to.openFrom().isAfter(c.settings().referenceDate())) {
      list.add(c.t("opent ", "opens ") + c.numbers.date(to.openFrom()));
    }
    return String.join(", ", list);
  }
}
