package nl.spreiding.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.spreiding.cli.ExampleRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Every page of the example run, as a browser shows it. */
class ReportBrowserTest {
  private static final String OVERFLOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private static Browser browser;
  private static Path report;
  private static List<String> pageList;

  private static final List<String> ONE_OF_EACH =
      List.of("index.html", "verdeelsleutel.html", "PV91.html", "GM9001.html", "en/GM9007.html");

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    Path run = ExampleRun.directory(ExampleRun.JUSTIFIED);
    report = run.resolve("report");
    pageList = List.copyOf(new TreeMap<>(ExampleRun.pages(run)).keySet());
    assertThat(pageList).contains("index.html", "en/index.html").hasSizeGreaterThan(28);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void open(String page, int width) {
    browser.media("screen");
    browser.width(width);
    browser.console();
    browser.open(report.resolve(page));
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1200})
  void noPageHasABarrierOrAnErrorOrScrollsSideways(int width) {
    List<String> problems = new ArrayList<>();
    for (String page : pageList) {
      open(page, width);
      assertThat(browser.script("window.innerWidth")).isEqualTo((long) width);
      // Axe takes most of the time: one page of each kind in either width; every page with
      // -DargLine=-Daxe=all.
      if (ONE_OF_EACH.contains(page) || "all".equals(System.getProperty("axe"))) {
        browser.axeViolations().forEach(v -> problems.add(page + " " + v));
      }
      browser.console().forEach(c -> problems.add(page + " " + c));
      if (((Number) browser.script(OVERFLOW)).longValue() > 0) {
        problems.add(page + " is wider than the window by " + browser.script(OVERFLOW));
      }
    }
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "PV91.html", "GM9001.html"})
  void onADarkScreenThePageCanBeReadToo(String page) {
    open(page, 1200);
    browser.colours("dark");
    assertThat(browser.script("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(20, 24, 29)");
    assertThat(browser.axeViolations()).isEmpty();
    browser.colours("light");
  }

  @Test
  void theChecksFindFaults(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("x.html");
    Files.writeString(
        file,
        "<!DOCTYPE html><html><title></title><p style='color:#ddd'>pale</p><p style='width:3000px'>x<img src='y.png'>"
            + "<script>console.error('z')</script>");
    browser.width(360);
    browser.open(file);
    assertThat(browser.axeViolations())
        .anyMatch(v -> v.startsWith("image-alt"))
        .anyMatch(v -> v.startsWith("html-has-lang"))
        .anyMatch(v -> v.startsWith("color-contrast"));
    assertThat(((Number) browser.script(OVERFLOW)).longValue()).isGreaterThan(2_000);
    assertThat(browser.console()).anyMatch(c -> c.contains("\"z\""));
  }

  /** Everything that can be used is reached with Tab, in the order of the page, and shows it. */
  @ParameterizedTest
  @ValueSource(strings = {"index.html", "en/PV91.html", "GM9001.html", "en/GM9007.html"})
  void everythingIsReachedWithTheKeyboard(String page) {
    open(page, 1200);
    String all =
        "Array.from(document.querySelectorAll('a[href], input, [tabindex=\"0\"]'))"
            + ".filter(e => e.offsetParent !== null || e.className === 'skip')";
    long expected = (Long) browser.script(all + ".length");
    assertThat(expected).isGreaterThan(20);
    for (long i = 0; i < expected; i++) {
      browser.pressTab(false);
      assertThat(browser.script(all + ".indexOf(document.activeElement)"))
          .as(page + ": " + browser.script("document.activeElement.outerHTML.slice(0, 200)"))
          .isEqualTo(i);
      assertThat(
              browser.script(
                  "(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)"
                      + "(getComputedStyle(document.activeElement))"))
          .as(page + ": the focus is visible on " + i)
          .isEqualTo(true);
      assertThat(
              browser.script(
                  "(r => r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth)"
                      + "(document.activeElement.getBoundingClientRect())"))
          .as(page + ": what has the focus is in view, " + i)
          .isEqualTo(true);
    }
  }

  @Test
  void theFirstLinkSkipsToTheContent() {
    open("GM9001.html", 1200);
    browser.pressTab(false);
    assertThat(browser.script("document.activeElement.className")).isEqualTo("skip");
    browser.press(Keys.ENTER);
    assertThat(browser.script("location.hash")).isEqualTo("#inhoud");
    browser.pressTab(false);
    assertThat(browser.script("document.activeElement.closest('main') !== null")).isEqualTo(true);
  }

  @Test
  void theSearchFiltersTheListByNameWithOrWithoutDiacritics() {
    open("index.html", 1200);
    assertThat(browser.script("document.getElementById('zoekvak').hidden")).isEqualTo(false);
    long all = visible();
    assertThat(all).isEqualTo(12);
    browser.script("document.getElementById('zoek').focus()");
    // The list holds 's-Gravenwoude and Terschelvliet; neither capitals nor signs matter.
    browser.press("S GRAVENW");
    assertThat(visible()).isEqualTo(1);
    assertThat(browser.text("#lijst tbody:not([hidden]) tr:not([hidden]) th"))
        .isEqualTo("'s-Gravenwoude");
    assertThat(browser.text("#zoek-uitslag")).isEqualTo("1 gemeente gevonden.");
    browser.press(Keys.ESCAPE);
    assertThat(visible()).isEqualTo(all);
    assertThat(browser.text("#zoek-uitslag")).isEmpty();
    browser.press("xyz");
    assertThat(visible()).isZero();
    assertThat(browser.text("#zoek-uitslag")).isEqualTo("Geen gemeente gevonden.");
    browser.press(Keys.ESCAPE);
    browser.press("e");
    assertThat(visible()).isGreaterThan(1).isLessThan(13);
    assertThat(browser.text("#zoek-uitslag")).isEqualTo(visible() + " gemeenten gevonden.");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void aNameWithDiacriticsIsFoundWithoutThem() {
    open("en/index.html", 1200);
    browser.script("document.getElementById('zoek').focus()");
    browser.press("sudmar fr");
    assertThat(visible()).isEqualTo(1);
    assertThat(browser.text("#lijst tbody:not([hidden]) tr:not([hidden]) th"))
        .isEqualTo("Súdmar-Fryslân");
    assertThat(browser.text("#zoek-uitslag")).isEqualTo("1 municipality found.");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void enterOpensTheOnlyHit() {
    open("en/index.html", 1200);
    browser.script("document.getElementById('zoek').focus()");
    browser.press("terschel");
    browser.press(Keys.ENTER);
    assertThat(browser.url()).endsWith(".html").contains("/en/GM");
    assertThat(browser.text("h1")).isEqualTo("Terschelvliet");
  }

  /** A script that the page does not allow does not run. */
  @Test
  void noOtherScriptRuns(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("index.html");
    Files.writeString(
        file,
        Files.readString(report.resolve("index.html"))
            .replace("</body>", "<script>document.title = 'changed'</script></body>"));
    browser.open(file);
    assertThat(browser.script("document.title")).isNotEqualTo("changed");
    assertThat(browser.console()).anyMatch(c -> c.contains("Content Security Policy"));
  }

  private static long visible() {
    return (Long)
        browser.script(
            "Array.from(document.querySelectorAll('#lijst tbody tr'))"
                + ".filter(r => r.offsetParent !== null).length");
  }

  /** 178 mm at 96 dots per inch: what is left of A4 between the margins. */
  @ParameterizedTest
  @CsvSource({"index.html", "PV91.html", "GM9001.html", "en/index.html", "en/GM9007.html"})
  void onPaperThePageIsWholeAndKeepsTogetherWhatBelongsTogether(String page) {
    open(page, 673);
    browser.media("print");
    assertThat(browser.script(OVERFLOW)).isEqualTo(0L);
    assertThat(visible("nav")).isZero();
    assertThat(visible("a.skip")).isZero();
    assertThat(visible("h2")).isPositive();
    assertThat(visible("code.hash")).isEqualTo(1);
    assertThat(style("figure", "breakInside")).containsOnly("avoid");
    assertThat(style("tr", "breakInside")).containsOnly("avoid");
    assertThat(style("h2, h3", "breakAfter")).containsOnly("avoid");
    // Nothing sticks out of its box, where paper would cut it off.
    assertThat(
            browser.script(
                "Array.from(document.querySelectorAll('.scroll')).filter(e => e.scrollWidth >"
                    + " e.clientWidth + 1).map(e => e.getAttribute('aria-labelledby'))"))
        .isEqualTo(List.of());
    browser.media("screen");
  }

  private static long visible(String selector) {
    return (Long)
        browser.script(
            "Array.from(document.querySelectorAll(arguments[0])).filter(e => e.getClientRects().length"
                + " > 0).length",
            selector);
  }

  @SuppressWarnings("unchecked")
  private static List<String> style(String selector, String property) {
    return (List<String>)
        browser.script(
            "Array.from(document.querySelectorAll(arguments[0])).filter(e => e.getClientRects().length"
                + " > 0).map(e => getComputedStyle(e)[arguments[1]])",
            selector,
            property);
  }
}
