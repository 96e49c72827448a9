package nl.spreiding.export.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.1: 4.5 to 1 for text (1.4.3), 3 to 1 for what pictures and borders mean (1.4.11). */
class ContrastTest {
  private static final String CSS = ReportStyle.text();
  private static final int DARK = CSS.indexOf("@media screen and (prefers-color-scheme: dark)");

  /** The colours by day, and on a dark screen. */
  private static final List<Map<String, String>> SCHEMES =
      List.of(colours(CSS.substring(0, DARK)), colours(CSS.substring(DARK)));

  private static Map<String, String> colours(String css) {
    return Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})")
        .matcher(css)
        .results()
        .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
  }

  @Test
  void theDarkSchemeSetsEveryColour() {
    assertThat(SCHEMES.get(1).keySet()).isEqualTo(SCHEMES.get(0).keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, tint",
    "soft, paper",
    "soft, tint",
    "accent, paper",
    "paper, accent",
    "link, paper",
    "link, tint",
    "link, accent-tint",
    "accent, accent-tint",
    "accent, tint",
    "warn-ink, warn-paper",
    "practice-ink, practice-paper",
    "choice-ink, choice-paper",
    "far-below, paper",
    "far-below, tint"
  })
  void textIsReadable(String text, String ground) {
    SCHEMES.forEach(s -> assertThat(ratio(s, text, ground)).isGreaterThanOrEqualTo(4.5));
  }

  @ParameterizedTest
  @CsvSource({
    "outline, paper", "outline, tint", "far-above, paper", "far-above, track", "report, paper",
        "report, track",
    "below, paper", "below, below-tint", "far-below, below-tint", "outline, above", "outline, near",
        "edge, paper",
    "warn-line, warn-paper", "far-above, accent-tint"
  })
  void picturesAndBordersAreVisible(String one, String other) {
    SCHEMES.forEach(s -> assertThat(ratio(s, one, other)).isGreaterThanOrEqualTo(3.0));
  }

  @Test
  void blackOnWhiteIsTwentyOne() {
    assertThat(ratio(luminance("#000000"), luminance("#ffffff"))).isEqualTo(21.0);
  }

  private static double ratio(Map<String, String> scheme, String one, String other) {
    return ratio(luminance(scheme.get(one)), luminance(scheme.get(other)));
  }

  private static double ratio(double a, double b) {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  }

  private static double channel(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
