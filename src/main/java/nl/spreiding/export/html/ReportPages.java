package nl.spreiding.export.html;

import java.util.EnumMap;
import java.util.Map;
import nl.spreiding.explain.AreaFacts;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.explain.OutcomeIndex;
import nl.spreiding.explain.Reasons;
import nl.spreiding.export.RunContent;
import nl.spreiding.model.Language;
import org.jspecify.annotations.Nullable;

/** Pages of the report, made one by one when they are asked for: the bytes that are written. */
public final class ReportPages {
  private final Language main;
  private final Map<Language, ReportContext> contextByLanguage = new EnumMap<>(Language.class);

  /**
   * Prepares.
   *
   * @param content what to show
   * @param reasons its reasons
   * @param main the main language
   * @param resultSha256 SHA-256 of the result in hexadecimal, shown on every page
   */
  public ReportPages(RunContent content, Reasons reasons, Language main, String resultSha256) {
    this.main = main;
    OutcomeIndex index = new OutcomeIndex(content.results().outcome());
    for (Language language : Language.values()) {
      contextByLanguage.put(
          language,
          new ReportContext(
              content, index, reasons, language, language == main, resultSha256, false));
    }
  }

  /**
   * A page.
   *
   * @param path its path in the directory of the report, such as {@code en/GM0363.html}
   * @return its bytes; null: the report has no such page
   */
  public byte @Nullable [] page(String path) {
    for (Language language : Language.values()) {
      String folder = language == main ? "" : language.tag() + "/";
      if (path.startsWith(folder) && path.indexOf('/') == folder.length() - 1) {
        ReportContext context = contextByLanguage.get(language);
        return context == null ? null : page(context, path.substring(folder.length()));
      }
    }
    return null;
  }

  private static byte @Nullable [] page(ReportContext context, String file) {
    if (file.equals("index.html")) {
      return ReportWriter.render("national.jte", new NationalPage(context).view());
    }
    if (file.equals(KeySanityPage.FILE)) {
      return ReportWriter.render("key.jte", new KeySanityPage(context).view());
    }
    for (AreaFacts province : context.provinceList) {
      if (province.province() != null && file.equals(province.province().code() + ".html")) {
        return ReportWriter.render("province.jte", new AreaPages(context).view(province));
      }
      for (MunicipalityFacts facts : province.municipalityList()) {
        if (file.equals(facts.municipality().code() + ".html")) {
          return ReportWriter.render(
              "municipality.jte", new MunicipalityPages(context).view(facts));
        }
      }
    }
    return null;
  }
}
