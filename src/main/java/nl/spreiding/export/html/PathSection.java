package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import nl.spreiding.explain.Citation;
import nl.spreiding.explain.Ground;
import nl.spreiding.explain.PlainText;
import nl.spreiding.explain.ReportOrigin;
import nl.spreiding.export.html.PathView.Figure;
import nl.spreiding.export.html.PathView.Row;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.path.Amount;
import nl.spreiding.path.MunicipalityPath;
import nl.spreiding.path.PathStep;
import nl.spreiding.path.StepKind;

/** The path of a municipality as pictures with a table beside them. */
final class PathSection {
  /** Names longer than this do not fit beside the number in a picture; the table has them whole. */
  private static final int LONGEST = 18;

  private final ReportContext c;

  PathSection(ReportContext context) {
    this.c = context;
  }

  PathView of(MunicipalityPath path) {
    Bilingual report =
        ReportOrigin.of(c.index.outcome().shelterCase(), path.municipality()).label();
    List<Row> rowList = path.stepList().stream().map(step -> row(step, report)).toList();
    long micro = path.stepList().stream().mapToLong(PathStep::softMicro).sum();
    return new PathView(
        rowList,
        picture(path, report, Amount::total),
        picture(path, report, Amount::amv),
        words(path, report, Amount::total),
        words(path, report, Amount::amv),
        c.numbers.exactPoints(micro));
  }

  private Row row(PathStep step, Bilingual report) {
    Ground ground = StepTexts.ground(step.kind());
    Citation citation = StepTexts.citation(step.kind());
    String points = step.softMicro() == 0 ? "\u2013" : c.numbers.exactPoints(step.softMicro());
    if (step.broken() > 0) {
      points +=
          c.t("; harde regel geschonden: ", "; hard rule broken: ")
              + c.numbers.places(step.broken());
    }
    return new Row(
        label(step, report),
        "#" + StepTexts.anchor(step.kind()),
        StepTexts.style(ground),
        Labels.of(ground).in(c.language),
        new Link(citation.link(), citation.label(c.language)),
        figure(step, Amount::total),
        figure(step, Amount::other),
        figure(step, Amount::amv),
        points);
  }

  private String label(PathStep step, Bilingual report) {
    String label = StepTexts.label(step.kind(), report).in(c.language);
    return step.partner() == null ? label : label + c.t(" met ", " with ") + name(step.partner());
  }

  private String name(MunicipalityCode code) {
    return PlainText.of(c.index.municipality(code).name());
  }

  private Figure figure(PathStep step, ToLongFunction<Amount> part) {
    boolean first = step.kind() == StepKind.INDICATIVE;
    return new Figure(
        c.numbers.whole(part.applyAsLong(step.places())),
        first ? "" : c.numbers.signed(part.applyAsLong(step.change())));
  }

  private Waterfall picture(MunicipalityPath path, Bilingual report, ToLongFunction<Amount> part) {
    List<Waterfall.Item> itemList = new ArrayList<>();
    for (PathStep step : path.stepList()) {
      long after = part.applyAsLong(step.places());
      long change = part.applyAsLong(step.change());
      String number = c.numbers.whole(after);
      itemList.add(
          new Waterfall.Item(
              shortLabel(step, report),
              step.kind().level() ? number : c.numbers.signed(change) + " \u2192 " + number,
              StepTexts.style(step.kind()),
              after - change,
              after,
              step.kind().level()));
    }
    return Waterfall.of(itemList);
  }

  private String shortLabel(PathStep step, Bilingual report) {
    if (step.kind() == StepKind.INDICATIVE) {
      return c.t("Aandeel v\u00f3\u00f3r uitruil", "Share before exchanges");
    }
    if (step.kind() == StepKind.REPORT) {
      boolean synthetic = report.equals(ReportOrigin.SYNTHETIC.label());
      return synthetic
          ? c.t("Synthetisch verslag", "Synthetic report")
          : c.t("Verslag commissaris", "Commissioner\u2019s report");
    }
    String label = StepTexts.label(step.kind(), report).in(c.language);
    return step.partner() == null ? label : label + " " + cut(name(step.partner()));
  }

  private static String cut(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
  }

  /** The same as the picture, for those who do not see it. */
  private String words(MunicipalityPath path, Bilingual report, ToLongFunction<Amount> part) {
    List<String> list = new ArrayList<>();
    for (PathStep step : path.stepList()) {
      String number = c.numbers.whole(part.applyAsLong(step.places()));
      list.add(
          label(step, report)
              + ": "
              + (step.kind().level()
                  ? number
                  : c.numbers.signed(part.applyAsLong(step.change()))
                      + c.t(", daarna ", ", then ")
                      + number));
    }
    return String.join("; ", list) + ".";
  }
}
