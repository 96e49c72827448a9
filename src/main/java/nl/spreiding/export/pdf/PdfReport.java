package nl.spreiding.export.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import nl.spreiding.export.FileJobs;
import nl.spreiding.export.html.ReportStyle;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes a PDF of every page of the report, by PDF/UA-1: tagged, with language, title, bookmarks and
 * embedded fonts. Same page: same bytes.
 */
public final class PdfReport {
  private static final float PDF_VERSION = 1.7f;
  private static final String SANS = "/liberation/LiberationSans-";
  private static final Map<String, byte[]> FONTS =
      Map.of(
          "Regular", resource(SANS + "Regular.ttf"),
          "Bold", resource(SANS + "Bold.ttf"),
          "Mono", resource("/liberation/LiberationMono-Regular.ttf"));
  private static final StyleRules RULES = new StyleRules(ReportStyle.text());
  private static final String SHEET = new String(resource("paper.css"), StandardCharsets.UTF_8);

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfReport() {}

  /**
   * Makes the PDF of every page.
   *
   * @param report directory of the pages; the PDF files come into {@code pdf} below it, under the
   *     same names
   * @param date what the files give as the day they were made
   * @throws IOException if a file cannot be read or written
   */
  public static void write(Path report, LocalDate date) throws IOException {
    List<Path> pageList;
    try (Stream<Path> walk = Files.walk(report)) {
      pageList = walk.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
    List<FileJobs.FileJob> jobList = new ArrayList<>();
    for (Path page : pageList) {
      Path target = target(report, page);
      Files.createDirectories(target.getParent());
      jobList.add(() -> convert(page, target, date));
    }
    FileJobs.writeAll(jobList);
  }

  private static Path target(Path report, Path page) {
    String name = report.relativize(page).toString().replaceFirst("\\.html$", ".pdf");
    return report.resolve("pdf").resolve(name);
  }

  private static void convert(Path page, Path pdf, LocalDate date) throws IOException {
    try (OutputStream out = Files.newOutputStream(pdf)) {
      convert(Files.readString(page), out, date);
    }
  }

  /** Makes the PDF of one page. */
  static void convert(String html, OutputStream out, LocalDate date) throws IOException {
    PaperPage page = new PaperPage(html, RULES, SHEET);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfVersion(PDF_VERSION);
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Spreiding");
    PDDocument target = new PDDocument();
    builder.usePDDocument(target);
    PDFontSupplier regular = font(target, "Regular");
    PDFontSupplier bold = font(target, "Bold");
    for (String family : List.of("paper-sans", "serif")) {
      use(builder, regular, family, 400);
      use(builder, bold, family, 700);
    }
    use(builder, font(target, "Mono"), "paper-mono", 400);
    builder.useSVGDrawer(page.pictures());
    builder.withW3cDocument(page.document(), null);
    builder.toStream(out);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument document = renderer.createPDFKeepOpen()) {
      GregorianCalendar made = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
      made.setTimeZone(TimeZone.getTimeZone("UTC"));
      document.getDocumentInformation().setCreationDate(made);
      document.setDocumentId(date.toEpochDay());
      document.save(out);
    }
  }

  private static void use(
      PdfRendererBuilder builder, PDFontSupplier font, String family, int weight) {
    builder.useFont(font, family, weight, PdfRendererBuilder.FontStyle.NORMAL, /* subset */ true);
  }

  /** Without ligatures, which the pages do not need and which take most of the time. */
  private static PDFontSupplier font(PDDocument target, String name) {
    try {
      TrueTypeFont font =
          new TTFParser()
              .parse(new RandomAccessReadBuffer(Objects.requireNonNull(FONTS.get(name))));
      font.setEnableGsub(false);
      return new PDFontSupplier(PDType0Font.load(target, font, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream stream = PdfReport.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The program was built without " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
