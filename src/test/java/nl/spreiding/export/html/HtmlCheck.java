package nl.spreiding.export.html;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu Html Checker. Its schemas come with the library, nothing is fetched. */
final class HtmlCheck {
  /** Properties of the CSS standard that are younger than the validator, which dates from 2020. */
  private static final List<String> NEWER_CSS =
      List.of(
          "text-decoration-thickness",
          "text-underline-offset",
          "paint-order",
          "print-color-adjust");

  private HtmlCheck() {}

  /** The errors in a page, each with its line; warnings are advice and left out. */
  static List<String> errors(String name, String html) throws Exception {
    List<String> problems = new ArrayList<>();
    ErrorHandler handler =
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            // Warnings are advice, such as about roles that are implied; they are no faults.
          }

          @Override
          public void error(SAXParseException e) {
            if (NEWER_CSS.stream().noneMatch(e.getMessage()::contains)) {
              problems.add(name + ":" + e.getLineNumber() + " " + e.getMessage());
            }
          }

          @Override
          public void fatalError(SAXParseException e) {
            error(e);
          }
        };
    SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", handler);
    validator.setUpValidatorAndParsers(handler, false, false);
    InputSource source =
        new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    source.setEncoding("UTF-8");
    validator.checkHtmlInputSource(source);
    return problems;
  }
}
