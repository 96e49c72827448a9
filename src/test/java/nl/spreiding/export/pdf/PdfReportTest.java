package nl.spreiding.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.spreiding.cli.ExampleRun;
import nl.spreiding.export.HashText;
import nl.spreiding.receipt.FileHash;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfReportTest {
  private static final LocalDate DATE = LocalDate.of(2024, 12, 31);

  private static Path run;

  @BeforeAll
  static void solve() {
    run = ExampleRun.directory("data/example --moves 0 --pdf");
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static Path pdf(String name) {
    return run.resolve("report/pdf").resolve(name);
  }

  /** What is against PDF/UA-1 in a file, by veraPDF; each rule once. */
  private static List<String> faults(Path file) throws Exception {
    List<String> faults = new ArrayList<>();
    try (PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false);
        PDFAParser parser =
            Foundries.defaultInstance().createParser(file.toFile(), PDFAFlavour.PDFUA_1)) {
      ValidationResult result = validator.validate(parser);
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          faults.add(
              assertion.getRuleId().getClause()
                  + "-"
                  + assertion.getRuleId().getTestNumber()
                  + " "
                  + assertion.getMessage()
                  + " "
                  + assertion.getLocation().getContext());
        }
      }
      assertThat(result.isCompliant()).as(faults.toString()).isEqualTo(faults.isEmpty());
    }
    return faults;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.pdf",
        "en/index.pdf",
        "PV91.pdf",
        "en/PV92.pdf",
        "GM9001.pdf",
        "en/GM9007.pdf"
      })
  void theFileKeepsToPdfUa1(String name) throws Exception {
    assertThat(faults(pdf(name))).isEmpty();
  }

  @Test
  void theValidatorFindsFaults() throws Exception {
    Path file = Files.createTempFile("spreiding-", ".pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(file.toFile());
      assertThat(faults(file)).isNotEmpty();
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void thereIsAFileForEveryPageInBothLanguages() throws IOException {
    List<String> expected =
        ExampleRun.pages(run).keySet().stream().map(p -> p.replace(".html", ".pdf")).toList();
    try (Stream<Path> walk = Files.walk(pdf(""))) {
      assertThat(
              walk.filter(Files::isRegularFile)
                  .map(f -> pdf("").relativize(f).toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.pdf", "en/GM9007.pdf", "PV92.pdf"})
  void theFileIsTaggedNamedAndHoldsItsFonts(String name) throws IOException {
    String hash = HashText.groups(FileHash.of("result.json", run.resolve("result.json")).sha256());
    try (PDDocument document = Loader.loadPDF(pdf(name).toFile())) {
      assertThat(document.getDocumentCatalog().getLanguage())
          .isEqualTo(name.startsWith("en/") ? "en" : "nl");
      assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      PDOutlineItem first = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertThat(first.getTitle()).isNotBlank();
      assertThat(first.getNextSibling()).isNotNull();
      for (PDPage page : document.getPages()) {
        for (var font : page.getResources().getFontNames()) {
          PDFont used = page.getResources().getFont(font);
          assertThat(used.isEmbedded()).as(used.getName()).isTrue();
          assertThat(used.getName()).contains("Liberation");
        }
      }
      List<String> tagList = new ArrayList<>();
      tags(document.getDocumentCatalog().getStructureTreeRoot(), tagList);
      assertThat(tagList)
          .contains("H1", "H2", "H3", "P", "Table", "TH", "TD", "Link", "Figure", "L");
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document).replaceAll("\\s+", " "))
            .as(name + " page " + page)
            .contains("SHA-256 " + hash);
      }
    }
  }

  private static void tags(PDStructureNode node, List<String> tagList) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tagList.add(element.getStructureType());
        if (element.getStructureType().equals("Figure")) {
          assertThat(element.getAlternateDescription()).isNotBlank();
        }
        tags(element, tagList);
      }
    }
  }

  @Test
  void theSamePageGivesTheSameBytes() throws Exception {
    String html = Files.readString(run.resolve("report/GM9001.html"));
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    PdfReport.convert(html, one, DATE);
    Thread.sleep(1_100);
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    PdfReport.convert(html, two, DATE);
    assertThat(two.toByteArray()).isEqualTo(one.toByteArray());
  }

  @Test
  void aHostileNameStaysText() throws IOException {
    String html =
        "<!DOCTYPE html><html lang=\"nl\"><head><title>&lt;b&gt;</title></head><body><main><h1>\"&gt;&lt;script&gt;"
            + " &amp; \uFFFD \u4e2d</h1><code class=\"hash\">0123</code></main></body></html>";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfReport.convert(html, out, DATE);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      assertThat(new PDFTextStripper().getText(document)).contains("\"><script> &");
    }
  }
}
