package nl.spreiding.export.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.HashText;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Language;
import nl.spreiding.sweep.Sensitivity;
import nl.spreiding.sweep.SweepStudy;
import org.jspecify.annotations.Nullable;

/** The page of a sweep, in both languages. */
public final class SweepReport {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          SweepReport.class.getClassLoader(),
          "nl.spreiding.export.templates");

  private final SweepStudy study;
  private final CaseSettings settings;
  private final String sha256;
  private final Language main;

  private SweepReport(SweepStudy study, CaseSettings settings, String sha256, Language main) {
    this.study = study;
    this.settings = settings;
    this.sha256 = sha256;
    this.main = main;
  }

  /**
   * The pages.
   *
   * @param study what follows from the runs
   * @param settings the case
   * @param sha256 SHA-256 of {@code runs.csv}, shown on the page
   * @param main the language that stands first
   * @return text by name of the file
   */
  public static SortedMap<String, byte[]> pages(
      SweepStudy study, CaseSettings settings, String sha256, Language main) {
    SweepReport report = new SweepReport(study, settings, sha256, main);
    SortedMap<String, byte[]> map = new TreeMap<>();
    for (Language language : Language.values()) {
      String name = language == main ? "index.html" : language.tag() + "/index.html";
      StringOutput output = new StringOutput(64 * 1024);
      ENGINE.render("sweep.jte", Map.of("v", report.view(language)), output);
      map.put(name, output.toString().getBytes(StandardCharsets.UTF_8));
    }
    return map;
  }

  private SweepView view(Language language) {
    SweepContext c = new SweepContext(study, language);
    String given = study.results().plan().title();
    String title =
        given.isEmpty()
            ? c.t("Doorrekening van varianten", "Sweep of variants")
            : PlainText.of(given);
    Language other = language == Language.NL ? Language.EN : Language.NL;
    StudySections sections = new StudySections(c);
    return new SweepView(
        new Page(
            language,
            title,
            List.of(),
            (language == main ? other.tag() + "/" : "../") + "index.html",
            null,
            HashText.groups(sha256),
            ReportStyle.text(),
            settings,
            synthetic(c),
            null),
        c.t("Hetzelfde besluit, ", "The same decision, ")
            + c.numbers.count(
                study.studiedList().size(),
                c.t("keer berekend", "time computed"),
                c.t("keer berekend", "times computed"))
            + c.t(
                " met andere gewichten, scenario’s of behoeften: wat hangt waarvan af?",
                " with other weights, scenarios or needs: what depends on what?"),
        List.of(
            sections.runs(),
            new TradeOffSections(c).section(),
            sections.flips(),
            sections.totals(),
            sections.definitions()),
        rows(c),
        settings.noteList().stream().map(PlainText::of).toList());
  }

  private @Nullable String synthetic(SweepContext c) {
    return settings.syntheticFileList().isEmpty()
        ? null
        : c.t(
            "Deze uitkomst rust op synthetische gegevens en zegt niets over echte locaties of gemeenten.",
            "This outcome rests on synthetic data and says nothing about real locations or municipalities.");
  }

  private List<SweepView.Row> rows(SweepContext c) {
    Collator collator = Collator.getInstance(Locale.of("nl"));
    List<Sensitivity> list = new ArrayList<>(study.sensitivityList());
    list.sort(
        Comparator.comparing((Sensitivity s) -> s.municipality().name(), collator)
            .thenComparing(s -> s.municipality().code()));
    return list.stream()
        .map(
            s ->
                new SweepView.Row(
                    s.municipality().code().value(),
                    PlainText.of(s.municipality().name()),
                    c.numbers.whole(s.min()),
                    c.numbers.whole(s.median()),
                    c.numbers.whole(s.max()),
                    c.numbers.whole(s.distinct()),
                    c.numbers.whole(s.mode()),
                    c.numbers.percent(s.modeRuns(), s.runs())))
        .toList();
  }
}
