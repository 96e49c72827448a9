package nl.spreiding.export.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spreiding.explain.AreaFacts;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.explain.OutcomeIndex;
import nl.spreiding.explain.Reasons;
import nl.spreiding.export.FileJobs;
import nl.spreiding.export.RunContent;
import nl.spreiding.model.Language;

/**
 * Writes the report: a national page, a page about the statutory key, a page per province and a
 * page per municipality, in both languages.
 */
public final class ReportWriter {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          ReportWriter.class.getClassLoader(),
          "nl.spreiding.export.templates");

  private ReportWriter() {}

  /** A page as bytes. */
  static byte[] render(String template, Object view) {
    StringOutput output = new StringOutput(64 * 1024);
    ENGINE.render(template, Map.of("v", view), output);
    return output.toString().getBytes(StandardCharsets.UTF_8);
  }

  private record Job(Path file, String template, Object view) {
    void write() throws IOException {
      Files.write(file, render(template, view));
    }
  }

  /**
   * Writes all pages, without links to PDF files.
   *
   * @param content what to show
   * @param reasons its reasons
   * @param main the main language
   * @param reportDirectory where to write; made if needed
   * @param resultSha256 SHA-256 of the result in hexadecimal, shown on every page
   * @throws IOException if a page cannot be written
   */
  public static void write(
      RunContent content, Reasons reasons, Language main, Path reportDirectory, String resultSha256)
      throws IOException {
    write(content, reasons, main, reportDirectory, resultSha256, /* paper */ false);
  }

  /**
   * Writes all pages. The main language stands in the directory itself, the other one in a folder
   * named after it.
   *
   * @param content what to show
   * @param reasons its reasons
   * @param main the main language
   * @param reportDirectory where to write; made if needed
   * @param resultSha256 SHA-256 of the result in hexadecimal, shown on every page
   * @param paper whether every page gets a PDF, which it then leads to
   * @throws IOException if a page cannot be written
   */
  public static void write(
      RunContent content,
      Reasons reasons,
      Language main,
      Path reportDirectory,
      String resultSha256,
      boolean paper)
      throws IOException {
    OutcomeIndex index = new OutcomeIndex(content.results().outcome());
    for (Language language : Language.values()) {
      boolean isMain = language == main;
      Path directory = isMain ? reportDirectory : reportDirectory.resolve(language.tag());
      Files.createDirectories(directory);
      write(
          new ReportContext(content, index, reasons, language, isMain, resultSha256, paper),
          directory);
    }
  }

  private static void write(ReportContext context, Path directory) throws IOException {
    List<FileJobs.FileJob> jobList = new ArrayList<>();
    jobList.add(
        () ->
            new Job(
                    directory.resolve("index.html"),
                    "national.jte",
                    new NationalPage(context).view())
                .write());
    jobList.add(
        () ->
            new Job(
                    directory.resolve(KeySanityPage.FILE),
                    "key.jte",
                    new KeySanityPage(context).view())
                .write());
    AreaPages areaPages = new AreaPages(context);
    MunicipalityPages municipalityPages = new MunicipalityPages(context);
    for (AreaFacts province : context.provinceList) {
      String file = java.util.Objects.requireNonNull(province.province()).code() + ".html";
      jobList.add(
          () -> new Job(directory.resolve(file), "province.jte", areaPages.view(province)).write());
      for (MunicipalityFacts facts : province.municipalityList()) {
        Path target = directory.resolve(facts.municipality().code() + ".html");
        jobList.add(
            () -> new Job(target, "municipality.jte", municipalityPages.view(facts)).write());
      }
    }
    FileJobs.writeAll(jobList);
  }
}
