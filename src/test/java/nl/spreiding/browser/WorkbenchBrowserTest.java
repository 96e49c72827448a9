package nl.spreiding.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.Language;
import nl.spreiding.web.Heard;
import nl.spreiding.web.ServeLimits;
import nl.spreiding.web.ServeOptions;
import nl.spreiding.web.WorkbenchServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The workbench on the example, used as policy staff would use it, in a real browser. */
class WorkbenchBrowserTest {
  private static final String OVERFLOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  private static final String BASELINE = "document.querySelector('.source.baseline')";
  private static final String ANSWER = "document.querySelector('.source.answer')";
  private static final String ROWS = "document.querySelectorAll('.municipalities tbody tr')";

  private static final List<String> PURE_PARTS =
      List.of("scenario", "history", "ratio", "format", "rows", "geometry", "store", "texts");

  private static Browser browser;
  private static WorkbenchServer server;
  private static final Heard heard = new Heard();

  @TempDir static Path downloads;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start();
    browser.downloads(downloads);
    server =
        WorkbenchServer.start(
            new ServeOptions(
                Path.of("data/example"),
                Path.of("data"),
                0,
                null,
                null,
                Language.NL,
                ServeLimits.DEFAULTS),
            heard);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
    assertThat(heard.told()).isEmpty();
  }

  /** Every test begins without changes, and looks at the baseline decision. */
  @BeforeEach
  void open() {
    browser.width(1200);
    browser.colours("light");
    browser.open(server.url());
    browser.script("sessionStorage.clear()");
    browser.console();
    browser.requests();
    browser.open(server.url() + "?" + System.nanoTime());
    browser.await(BASELINE);
  }

  @AfterEach
  void nothingWentWrongAndNothingLeftTheMachine() {
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(
            r ->
                r.startsWith(server.url())
                    || r.startsWith("blob:http://127")
                    || r.equals("data:,"));
  }

  /** What is written there now; the page may draw it again at any moment. */
  private static String text(String selector) {
    return (String) browser.script("document.querySelector(arguments[0]).innerText", selector);
  }

  private static long number(String expression) {
    return ((Number) browser.script(expression)).longValue();
  }

  /** What the table says of a municipality, without the sign between thousands. */
  private static String cell(String code, String column) {
    return (String)
        browser.script(
            "document.querySelector('tr[data-code=' + arguments[0] + '] .' + arguments[1])"
                + ".textContent.replace('.', '')",
            code,
            column);
  }

  private static void pin(String code, String places) {
    browser.script("document.getElementById('soort-pinMunicipality').open = true");
    browser.await("document.querySelector('#soort-pinMunicipality select')");
    browser.script(
        "(s => { s.value = arguments[0]; s.dispatchEvent(new Event('change')); })"
            + "(document.querySelector('#soort-pinMunicipality select'))",
        code);
    browser.type("#soort-pinMunicipality .field:nth-of-type(3) input", places);
    browser.type(
        "#soort-pinMunicipality .field:nth-of-type(4) input",
        Keys.chord(Keys.CONTROL, "a"),
        "M. de Vries");
    browser.type("#soort-pinMunicipality .field:nth-of-type(5) input", "Afspraak aan de tafel");
    browser.click("#soort-pinMunicipality button[type=submit]");
  }

  @Test
  void theFirstPictureIsTheCountryWithTheDecisionOnTheCaseAsItIs() {
    assertThat(number(ROWS + ".length")).isEqualTo(12);
    assertThat(number("document.querySelectorAll('svg.map circle[role=option]').length"))
        .isEqualTo(12);
    assertThat(text("#synthetic")).contains("Let op: geen echte gegevens");
    assertThat(text("#casename")).contains("twaalf verzonnen gemeenten");
    assertThat(browser.script("document.title")).isNotEqualTo("Spreiding");
    assertThat(cell("GM9001", "decided")).matches("[0-9]+");
    assertThat(browser.script("document.getElementById('ongedaan').disabled")).isEqualTo(true);
    // What the page says is what the server says.
    assertThat(
            browser.promise(
                "fetch('api/solves/baseline/decision').then(r => r.json()).then(d =>"
                    + " d.municipalities.every(m => document.querySelector('tr[data-code=' + m.code"
                    + " + '] .decided').textContent === String(m.decided)))"))
        .isEqualTo(true);
  }

  @Test
  void aTaskIsMovedWithTheKeyboardSolvedLiveUndoneAndRedone() {
    browser.script("document.querySelector('#soort-provincialTask summary').focus()");
    browser.press(Keys.ENTER);
    browser.await("document.querySelector('#soort-provincialTask select')");
    browser.pressTab(false);
    browser.press("Noord");
    browser.await(
        "document.querySelector('#soort-provincialTask input[type=range]').disabled === false");
    long before = number("+document.querySelector('#soort-provincialTask .short input').value");
    browser.script("document.querySelector('#soort-provincialTask input[type=range]').focus()");
    browser.press(Keys.PAGE_UP);
    browser.await(ANSWER);
    long after = number("+document.querySelector('#soort-provincialTask .short input').value");
    assertThat(after).isGreaterThan(before);
    assertThat(text(".changelist")).contains("Opgave Noorderland").contains(String.valueOf(after));
    assertThat(text(".state")).contains("Uitkomst met uw wijzigingen");
    assertThat(text(".figures.strip")).contains("Score").contains("Ondergrens");
    assertThat(number(ROWS + ".length")).isEqualTo(12);
    browser.await(
        "document.getElementById('announce').textContent.includes('De berekening is klaar')");
    assertThat(number("document.querySelectorAll('.municipalities td.delta.up').length"))
        .isPositive();
    browser.click("#ongedaan");
    browser.await(BASELINE);
    assertThat(number("document.querySelectorAll('.changelist li').length")).isZero();
    browser.requests();
    browser.click("#opnieuw");
    browser.await(ANSWER);
    browser.promise("new Promise(r => setTimeout(r, 800))");
    // The answer is known: nothing is solved again, only checked.
    assertThat(browser.requests())
        .anyMatch(r -> r.endsWith("api/scenario/check"))
        .noneMatch(r -> r.contains("api/solves?"));
    browser.reload();
  }

  @Test
  void aPinIsSavedReopenedAndGivesTheSameAnswer() throws IOException {
    pin("GM9001", "300");
    browser.await(ANSWER);
    assertThat(cell("GM9001", "decided")).isEqualTo("300");
    assertThat(text(".changelist"))
        .contains("'s-Gravenwoude vastgezet op 300")
        .contains("Afspraak aan de tafel");
    String shown = text(".municipalities tbody");
    browser.click("#bewaar-scenario");
    Path file = downloads.resolve("scenario.json");
    // The browser makes the file empty before it writes it.
    for (int i = 0; i < 200 && !written(file).endsWith("}\n"); i++) {
      browser.promise("new Promise(r => setTimeout(r, 50))");
    }
    assertThat(written(file))
        .isEqualTo(
            """
            {
              "author": "M. de Vries",
              "reason": "Verkenning in de werkbank",
              "changes": [
                {
                  "type": "pinMunicipality",
                  "municipality": "GM9001",
                  "places": 300,
                  "reason": "Afspraak aan de tafel"
                }
              ]
            }
            """);
    browser.click("#wis");
    browser.await(BASELINE);
    browser.type("#scenariobestand", file.toAbsolutePath().toString());
    browser.await(ANSWER);
    assertThat(text(".municipalities tbody")).isEqualTo(shown);
    // It stays when the page is loaded again.
    browser.reload();
    browser.await(ANSWER);
    assertThat(cell("GM9001", "decided")).isEqualTo("300");
    Files.delete(file);
  }

  private static String written(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  @Test
  void aPinWithTheKeyboardAlone() {
    browser.script("document.querySelector('#soort-pinMunicipality summary').focus()");
    browser.press(Keys.ENTER);
    browser.await("document.querySelector('#soort-pinMunicipality select')");
    browser.pressTab(false);
    browser.press("'s-g");
    browser.pressTab(false);
    browser.press("3o0", Keys.ENTER);
    // What is wrong is said, and the field that is wrong has the focus.
    assertThat(text("#soort-pinMunicipality .faults"))
        .contains("Plaatsen: geef een geheel getal")
        .contains("Reden: vul dit in");
    assertThat(browser.script("document.activeElement.getAttribute('aria-invalid')"))
        .isEqualTo("true");
    browser.press(Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE, "300");
    browser.pressTab(false);
    browser.pressTab(false);
    browser.press("Afspraak", Keys.ENTER);
    browser.await(ANSWER);
    assertThat(cell("GM9001", "decided")).isEqualTo("300");
    assertThat(text(".changelist")).contains("Afspraak");
    assertThat(browser.script("document.activeElement.tagName")).isEqualTo("SUMMARY");
    browser.pressWithControl("z");
    browser.await(BASELINE);
  }

  @Test
  void comparingTellsWhoChangesWhyChildrenAndMoney() {
    pin("GM9001", "300");
    browser.await(ANSWER);
    browser.click("a[data-view=compare]");
    browser.await("document.querySelector('.movers tbody tr')");
    assertThat(text("#view-compare .decision")).contains("gemeenten krijgen een ander aantal");
    assertThat(text(".movers"))
        .contains("'s-Gravenwoude")
        .contains("+40")
        .contains("eigen invoer: vastgezet op – → 300");
    assertThat(text("#view-compare"))
        .contains("Kinderen die door het besluit verhuizen")
        .contains("Uitkeringen")
        .contains("€");
    browser.click("a[data-view=files]");
    browser.await("document.querySelector('.filelist.columns a')");
    assertThat(text(".filelist.columns")).contains("distribution.csv");
    assertThat(text(".command")).contains("what-if").contains("--scenario scenario.json");
    browser.type("#run-naam", "vastgezet");
    browser.press(Keys.ENTER);
    browser.await("document.getElementById('announce').textContent.includes('vastgezet')");
    browser.click("#ongedaan");
    browser.await(BASELINE);
    browser.click("a[data-view=compare]");
    browser.script(
        "(s => { s.value = 'vastgezet'; s.dispatchEvent(new Event('change')); })"
            + "(document.getElementById('vergelijk-met'))");
    browser.await(
        "(m => m && m.textContent.includes('s-Gravenwoude') && m.textContent.includes('−40'))"
            + "(document.querySelector('.movers'))");
  }

  @Test
  void aMunicipalityHasItsPageAndAnAnswerToWhyNot() {
    browser.script("document.querySelector('a[href=\"#gemeente/GM9001\"]').focus()");
    browser.press(Keys.ENTER);
    browser.await("document.querySelector('#view-municipality h2')");
    assertThat(text("#view-municipality h2")).contains("'s-Gravenwoude");
    assertThat(text("#view-municipality")).contains("Azc De Wolden");
    browser.await(
        "(d => d && d.querySelector('h1') && d.querySelector('h1').textContent.includes(\"'s-Graven\"))"
            + "(document.querySelector('iframe.page').contentDocument)");
    assertThat(
            browser.script(
                "document.querySelector('iframe.page').contentDocument.querySelector('.reasons') !=="
                    + " null"))
        .isEqualTo(true);
    assertThat(number("document.querySelector('iframe.page').offsetHeight")).isGreaterThan(1000);
    browser.type("#waarom-niet", "264", Keys.ENTER);
    browser.await("document.querySelector('#antwoord .decision')");
    assertThat(text("#antwoord")).contains("264").contains("slechter").contains("bewezen");
    assertThat(text("#antwoord")).contains("Evenwichtige verdeling");
  }

  @Test
  void aLocationIsClosedFromItsMunicipality() {
    browser.script("location.hash = '#gemeente/GM9005'");
    browser.await("document.querySelector('#view-municipality .acts button')");
    browser.click("#view-municipality .acts button");
    browser.await(ANSWER);
    assertThat(text(".changelist")).contains("Hotel De Zwaan").contains("sluiten");
    assertThat(text("#view-municipality tbody tr:first-child")).contains("0").contains("sluiten");
  }

  @Test
  void weightsAndReachAreChangesToo() {
    browser.click("#soort-scope summary");
    browser.click("#soort-scope input[value=municipality]");
    browser.await(ANSWER);
    browser.click("#soort-weights summary");
    browser.script("document.getElementById('gewicht-CHILDREN_MOVED').focus()");
    browser.press(Keys.ARROW_RIGHT);
    browser.await("document.querySelectorAll('.changelist li').length === 2");
    browser.await(ANSWER);
    assertThat(text(".changelist")).contains("3");
    browser.script(
        "(s => { s.value = 'children-first'; s.dispatchEvent(new Event('change')); })"
            + "(document.getElementById('gewichtenset'))");
    browser.await("document.querySelector('.changelist').textContent.includes('children-first')");
    browser.await(ANSWER);
    assertThat(number("document.querySelectorAll('.changelist li').length")).isEqualTo(2);
    assertThat(browser.script("document.getElementById('exact-CHILDREN_MOVED').value"))
        .isEqualTo("10");
  }

  @Test
  void whatDoesNotFitIsSaidAtTheChange(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("scenario.json");
    Files.writeString(
        file,
        "{\"author\": \"a\", \"reason\": \"r\", \"changes\": [{\"type\": \"pinLocation\","
            + " \"location\": \"E01\", \"places\": 90}]}");
    browser.type("#scenariobestand", file.toString());
    browser.await("document.querySelector('.changelist .wrong .fault')");
    assertThat(text(".changelist .fault")).contains("90");
    assertThat(text(".state")).contains("Nog niet doorgerekend");
    Files.writeString(file, "{\"changes\": 3}");
    browser.type("#scenariobestand", file.toString());
    browser.await("document.querySelector('.problem')");
    assertThat(text(".problem")).contains("geen scenario");
    // The browser itself reports the refused request.
    assertThat(browser.console()).allMatch(c -> c.contains("422"));
  }

  @Test
  void everythingIsReachedWithTheKeyboardAndShowsIt() {
    String all =
        "Array.from(document.querySelectorAll('a[href], button:not([disabled]), input:not([tabindex]),"
            + " select, summary, [tabindex=\"0\"]')).filter(e => e.checkVisibility() && (e.type !=="
            + " 'radio' || e.checked))";
    long expected = number(all + ".length");
    assertThat(expected).isGreaterThan(40);
    List<String> problems = new ArrayList<>();
    for (long i = 0; i < expected; i++) {
      browser.pressTab(false);
      String what = (String) browser.script("document.activeElement.outerHTML.slice(0, 120)");
      if (number(all + ".indexOf(document.activeElement)") != i) {
        problems.add(i + " is not reached in order: " + what);
        break;
      }
      if (!Boolean.TRUE.equals(
          browser.script(
              "(e => (s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)"
                  + "(getComputedStyle(e.type === 'radio' ? e.nextElementSibling : e)))"
                  + "(document.activeElement)"))) {
        problems.add(i + " does not show the focus: " + what);
      }
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void theMapIsWalkedWithArrowsAndFilteredWithTheTable() {
    browser.script("document.querySelector('svg.map').focus()");
    String first = text(".readout");
    browser.press(Keys.ARROW_UP);
    assertThat(text(".readout")).isNotEqualTo(first).matches(".*: [0-9.]+ plaatsen; indicatief.*");
    String name = text(".readout").split(":")[0];
    browser.press(Keys.ENTER);
    browser.await("document.querySelector('#view-municipality h2')");
    assertThat(text("#view-municipality h2")).startsWith(name);
    browser.click("a[data-view=map]");
    browser.type("#zoek", "s gravenw");
    assertThat(number(ROWS + ".length")).isEqualTo(1);
    assertThat(number("document.querySelectorAll('.spot.dim').length")).isEqualTo(11);
    browser.press(Keys.ESCAPE);
    browser.click(".municipalities th[data-column=decided] button");
    assertThat(browser.script("document.querySelector('th[data-column=decided]').ariaSort"))
        .isEqualTo("descending");
    assertThat(text(".municipalities tbody tr:first-child th")).contains("'s-Gravenwoude");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1920})
  void noPartHasABarrierOrScrollsSideways(int width) {
    pin("GM9001", "300");
    browser.await(ANSWER);
    browser.width(width);
    List<String> problems = new ArrayList<>();
    for (String part :
        List.of("kaart", "wijzigingen", "gemeente/GM9001", "vergelijken", "bestanden")) {
      browser.script("location.hash = '#" + part + "'");
      browser.await("document.querySelector('[aria-busy=true]') === null");
      if (part.startsWith("gemeente")) {
        browser.await(
            "(f => f && f.contentDocument.querySelector('h1'))(document.querySelector('iframe.page'))");
      }
      browser.axeViolations().forEach(v -> problems.add(part + " " + v));
      long wider = number(OVERFLOW);
      if (wider > 0) {
        problems.add(part + " is wider than the window by " + wider);
      }
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void onADarkScreenAndInEnglishToo() {
    browser.colours("dark");
    browser.click("#language");
    browser.await("document.documentElement.lang === 'en'");
    assertThat(text(".state")).contains("Baseline decision");
    assertThat(text("#synthetic")).contains("Note: not real data");
    assertThat(browser.script("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(20, 24, 29)");
    for (String kind : List.of("weights", "location")) {
      browser.click("#soort-" + kind + " summary");
      assertThat(browser.axeViolations()).isEmpty();
    }
    browser.click("#language");
    browser.await("document.documentElement.lang === 'nl'");
  }

  @Test
  void withoutACaseThePageOffersThoseItFound() throws Exception {
    try (WorkbenchServer other =
        WorkbenchServer.start(
            new ServeOptions(
                null, Path.of("data"), 0, null, null, Language.NL, ServeLimits.DEFAULTS),
            heard)) {
      browser.open(other.url());
      browser.await("document.querySelector('.cases button')");
      assertThat(text("#view-cases")).contains("twaalf verzonnen gemeenten").contains("342");
      assertThat(browser.axeViolations()).isEmpty();
      browser.script(
          "[...document.querySelectorAll('.cases button')].find(b => b.textContent.includes('example'))"
              + ".focus()");
      browser.press(Keys.ENTER);
      browser.await(BASELINE);
      assertThat(number(ROWS + ".length")).isEqualTo(12);
      assertThat(browser.script("document.activeElement !== document.body")).isEqualTo(true);
      browser.requests();
    }
    open();
  }

  @Test
  void boundariesOfYourOwnMakeAreasOfTheCircles(@TempDir Path directory) throws Exception {
    StringBuilder features = new StringBuilder();
    for (String line : Files.readAllLines(Path.of("data/example/municipalities.csv"))) {
      String[] cells = line.split(",");
      if (cells[0].startsWith("GM")) {
        double lon = Double.parseDouble(cells[cells.length - 2]);
        double lat = Double.parseDouble(cells[cells.length - 1]);
        features
            .append(features.isEmpty() ? "" : ",")
            .append("{\"type\":\"Feature\",\"properties\":{\"code\":\"")
            .append(cells[0])
            .append("\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[")
            .append(corner(lon, lat, -1, -1))
            .append(corner(lon, lat, 1, -1))
            .append(corner(lon, lat, 1, 1))
            .append("[" + (lon - 0.05) + "," + (lat - 0.05) + "]]]}}");
      }
    }
    Path file = directory.resolve("gemeenten.geojson");
    Files.writeString(file, "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
    try (WorkbenchServer other =
        WorkbenchServer.start(
            new ServeOptions(
                Path.of("data/example"),
                Path.of("data"),
                0,
                null,
                file,
                Language.EN,
                ServeLimits.DEFAULTS),
            heard)) {
      browser.open(other.url());
      browser.await(BASELINE);
      assertThat(number("document.querySelectorAll('svg.map path[role=option]').length"))
          .isEqualTo(12);
      assertThat(text(".legend")).contains("less than half");
      assertThat(browser.axeViolations()).isEmpty();
      browser.click("input[value=bubbles]");
      assertThat(number("document.querySelectorAll('svg.map circle[role=option]').length"))
          .isEqualTo(12);
      assertThat(browser.requests())
          .filteredOn(r -> r.startsWith("http:"))
          .allMatch(r -> r.startsWith(other.url()) || r.startsWith(server.url()));
    }
    open();
  }

  private static String corner(double lon, double lat, int x, int y) {
    return "[" + (lon + 0.05 * x) + "," + (lat + 0.05 * y) + "],";
  }

  /** The parts of the page that only calculate, in the browser that runs them. */
  @Test
  void thePureParts() throws IOException {
    String helps =
        "const load = name => import(new URL('assets/' + name + '.js', document.baseURI));"
            + "const equal = (a, b) => { if (JSON.stringify(a) !== JSON.stringify(b)) throw new"
            + " Error(JSON.stringify(a) + ' is not ' + JSON.stringify(b)); };\n";
    for (String part : PURE_PARTS) {
      String checks = Files.readString(Path.of("src/test/resources/workbench/" + part + ".js"));
      assertThat(browser.promise("(async () => {" + helps + checks + "})()"))
          .as(part)
          .isEqualTo("ok");
    }
  }
}
