package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.explain.Citation;
import nl.spreiding.explain.Reason;
import nl.spreiding.explain.ReasonCode;
import nl.spreiding.explain.ReportOrigin;
import nl.spreiding.export.html.Rows.ReasonRow;
import nl.spreiding.export.html.Rows.StepReasons;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.path.MunicipalityPath;
import nl.spreiding.path.PathStep;
import nl.spreiding.path.StepKind;

/** The reasons of a municipality, under the step at which each arises. */
final class ReasonSection {
  private final ReportContext c;

  ReasonSection(ReportContext context) {
    this.c = context;
  }

  /** The shortest answer to "why this number", and what the number is made of. */
  List<ReasonRow> main(MunicipalityCode code) {
    List<Reason> list = c.reasons.of(code);
    Map<ReasonCode, Integer> countByCode = new EnumMap<>(ReasonCode.class);
    boolean nothing = list.stream().anyMatch(r -> r.code() == ReasonCode.NOTHING_DECIDED);
    List<ReasonRow> result = new ArrayList<>();
    for (Reason reason : list) {
      int number = countByCode.merge(reason.code(), 1, Integer::sum);
      if (reason.equals(list.getFirst()) || inShort(reason.code(), nothing)) {
        result.add(row(reason, number));
      }
    }
    return result;
  }

  /** Who has nothing also wants to know why it can do without, and why nothing is imposed. */
  private static boolean inShort(ReasonCode code, boolean nothing) {
    return switch (code) {
      case COMPOSED_LOCATED, COMPOSED_IMPOSED, COMPOSED_BOTH, BELOW_ALSO_MET, BELOW_ALSO_SHORT ->
          true;
      case BELOW_RELIEVED_PROVINCE,
          BELOW_RELIEVED_NATION,
          BELOW_NO_RELIEF,
          BELOW_SHORTFALL,
          GAP_BELOW_MINIMUM ->
          nothing;
      default -> false;
    };
  }

  /** All reasons by step; a step without reasons is left out. */
  List<StepReasons> steps(MunicipalityPath path) {
    Map<StepKind, List<ReasonRow>> rowsByStep = new EnumMap<>(StepKind.class);
    Map<ReasonCode, Integer> countByCode = new EnumMap<>(ReasonCode.class);
    for (Reason reason : c.reasons.of(path.municipality())) {
      int number = countByCode.merge(reason.code(), 1, Integer::sum);
      rowsByStep
          .computeIfAbsent(reason.code().step(), s -> new ArrayList<>())
          .add(row(reason, number));
    }
    List<StepReasons> result = new ArrayList<>();
    var report = ReportOrigin.of(c.index.outcome().shelterCase(), path.municipality()).label();
    for (StepKind kind : StepKind.values()) {
      List<PathStep> stepList = path.stepList().stream().filter(s -> s.kind() == kind).toList();
      List<ReasonRow> rowList = rowsByStep.getOrDefault(kind, List.of());
      if (rowList.isEmpty() && stepList.stream().anyMatch(s -> s.change().total() != 0)) {
        throw new IllegalStateException("A step changes the number without a reason: " + kind);
      }
      if (!stepList.isEmpty() || !rowList.isEmpty()) {
        result.add(
            new StepReasons(
                StepTexts.anchor(kind),
                StepTexts.label(kind, report).in(c.language),
                stepList.isEmpty() ? c.t("geen plaatsen", "no places") : number(stepList),
                rowList));
      }
    }
    return result;
  }

  private String number(List<PathStep> stepList) {
    PathStep last = stepList.getLast();
    String places = c.numbers.whole(last.places().total());
    if (last.kind().level()) {
      return places;
    }
    long change = stepList.stream().mapToLong(s -> s.change().total()).sum();
    return c.numbers.signed(change) + " \u2192 " + places;
  }

  private ReasonRow row(Reason reason, int number) {
    Citation citation = reason.code().citation();
    return new ReasonRow(
        anchor(reason.code(), number),
        reason.code().name(),
        reason.ground(),
        Labels.of(reason.ground()).in(c.language),
        c.sentences.of(reason),
        new Link(citation.link(), citation.label(c.language)));
  }

  /** Anchor of a reason; the second of the same code has a number, and so on. */
  static String anchor(ReasonCode code, int number) {
    return "reden-" + code + (number == 1 ? "" : "-" + number);
  }
}
