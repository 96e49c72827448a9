package nl.spreiding.browser;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium, driven through selenium. Nothing is downloaded: browser and driver must be installed
 * (Debian: {@code apt-get install chromium chromium-driver}).
 */
final class Browser implements AutoCloseable {
  /** {@code SPREIDING_BROWSER=required mvn verify}: without a browser the tests fail. */
  private static final boolean REQUIRED = "required".equals(System.getenv("SPREIDING_BROWSER"));

  /** Kept, so that the level stays. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final String AXE = axe();

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final Pattern REQUEST =
      Pattern.compile(
          "\"method\":\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"",
          Pattern.DOTALL);

  private final Path profile;
  private final ChromeDriver driver;

  private Browser(Path profile, ChromeDriver driver) {
    this.profile = profile;
    this.driver = driver;
  }

  /** Starts the browser; without one the test is skipped, or fails if a browser is required. */
  static Browser start() throws IOException {
    String chromium = find("chromium", "chromium-browser", "google-chrome");
    String chromedriver = find("chromedriver");
    if (chromium == null || chromedriver == null) {
      String message =
          "No chromium and chromedriver on the PATH, so the pages are not seen by a browser; Debian:"
              + " apt-get install chromium chromium-driver";
      if (REQUIRED) {
        fail(message);
      }
      Assumptions.abort(message);
    }
    SELENIUM.setLevel(Level.SEVERE);
    Path profile = Files.createTempDirectory("spreiding-browser-");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(chromedriver))
            .usingAnyFreePort()
            .build();
    service.sendOutputTo(java.io.OutputStream.nullOutputStream());
    return new Browser(profile, new ChromeDriver(service, options));
  }

  private static String find(String... nameList) {
    for (String name : nameList) {
      for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
        Path file = Path.of(directory, name);
        if (Files.isExecutable(file)) {
          return file.toString();
        }
      }
    }
    return null;
  }

  private static String axe() {
    try (InputStream stream = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
    FileUtils.deleteQuietly(profile.toFile());
  }

  /** Opens a file. */
  void open(Path page) {
    driver.get(page.toUri().toString());
  }

  /** Opens an address. */
  void open(String url) {
    driver.get(url);
  }

  /** Loads the page again. */
  void reload() {
    driver.navigate().refresh();
  }

  /** Addresses of everything asked for since this was last asked, from the log of the network. */
  List<String> requests() {
    List<String> result = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      Matcher matcher = REQUEST.matcher(entry.getMessage());
      if (matcher.find()) {
        result.add(matcher.group(1));
      }
    }
    return result;
  }

  /** Where downloads go. */
  void downloads(Path directory) {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", directory.toAbsolutePath().toString()));
  }

  void click(String selector) {
    driver.findElement(By.cssSelector(selector)).click();
  }

  /** Types into a field, or gives a file to a field for files. */
  void type(String selector, CharSequence... keys) {
    driver.findElement(By.cssSelector(selector)).sendKeys(keys);
  }

  /** Evaluates a promise in the page. */
  Object promise(String expression) {
    return driver.executeAsyncScript(
        "const done = arguments[0]; ("
            + expression
            + ").then(done, e => done('failed: ' + (e.stack || e)));");
  }

  /** Waits until an expression is true. */
  void await(String expression) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(script("Boolean(" + expression + ")"))) {
      if (System.nanoTime() > end) {
        fail("Never true: " + expression + "\n" + console());
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  /** The width of the window; headless chromium makes no real window narrower than 500 pixels. */
  void width(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** {@code print} or {@code screen}. */
  void media(String media) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", media));
  }

  /** {@code dark} or {@code light}. */
  void colours(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "screen",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Evaluates an expression in the page. */
  Object script(String expression, Object... arguments) {
    return driver.executeScript("return " + expression, arguments);
  }

  /** Presses keys where the focus is. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void pressTab(boolean back) {
    Actions actions = new Actions(driver);
    if (back) {
      actions.keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT);
    } else {
      actions.sendKeys(Keys.TAB);
    }
    actions.perform();
  }

  void pressWithControl(String key) {
    new Actions(driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
  }

  String text(String selector) {
    return driver.findElement(By.cssSelector(selector)).getText();
  }

  String url() {
    return driver.getCurrentUrl();
  }

  /** What the console said since it was last asked. */
  List<String> console() {
    List<String> result = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      result.add(entry.getLevel() + " " + entry.getMessage());
    }
    return result;
  }

  /** What axe-core finds wrong with WCAG 2.1 level A and AA and its best practices. */
  @SuppressWarnings("unchecked")
  List<String> axeViolations() {
    driver.executeScript(AXE);
    Object found =
        driver.executeAsyncScript(
            "var done = arguments[0];"
                + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                + " 'best-practice']}).then(function (r) { done(r.violations.map(function (v) {"
                + " return v.id + ': ' + v.help + ' ' + v.nodes.map(function (n) { return"
                + " n.html.slice(0, 200); }).slice(0, 3).join(' | '); })); }, function (e) {"
                + " done(['axe failed: ' + e]); });");
    return (List<String>) found;
  }
}
