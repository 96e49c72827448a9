package nl.spreiding.export.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.spreiding.app.SweepCase;
import nl.spreiding.app.SweepRequest;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a sweep: valid, in both languages, and harmless whatever the plan says. */
class SweepPagesTest {
  @TempDir Path directory;

  private String page(String plan, String name) throws Exception {
    Path file = directory.resolve("plan.json");
    Files.writeString(file, plan);
    Path out = directory.resolve("out");
    SweepCase.sweep(
        new SweepRequest(Path.of("data", "example"), file, out, null, 2, Language.NL),
        (done, total) -> {});
    return Files.readString(out.resolve("report").resolve(name));
  }

  @Test
  void pagesAreValidAndSayTheSame() throws Exception {
    String plan =
        """
        {"weights": ["balanced", "follow-reports", {"each": {"NEW_LOCATIONS": ["0", "20"]}}],
         "totals": {"from": 1150, "to": 1250, "step": 50, "amv": "proportional"}, "moves": 0}
        """;
    for (String name : List.of("index.html", "en/index.html")) {
      assertThat(HtmlCheck.errors(name, page(plan, name))).as(name).isEmpty();
    }
    // Four weightings, three totals: 12 runs, and 4 times 2 steps.
    assertThat(page(plan, "index.html"))
        .contains(
            "12 keer berekend",
            "Prijs van evenredigheid",
            "8 stappen van een behoefte naar de volgende",
            "<svg class=\"bars scatter\"");
    assertThat(page(plan, "en/index.html"))
        .contains("12 times computed", "Price of fairness", "steps from one need to the next");
  }

  @Test
  void oneRunHasNothingToCompare() throws Exception {
    String page = page("{\"moves\": 0}", "en/index.html");
    assertThat(page)
        .contains(
            "1 time computed",
            "1 run compared",
            "There is no knee",
            "No two runs of this plan differ in one weight.",
            "The plan has no rising series of national needs.");
    assertThat(HtmlCheck.errors("page", page)).isEmpty();
  }

  @Test
  void namesOfThePlanAreHarmless() throws Exception {
    String page =
        page(
            "{\"title\": \"<script>alert(1)</script>\", \"moves\": 0,"
                + " \"weights\": [{\"id\": \"<b>x</b>\", \"base\": \"balanced\"}]}",
            "index.html");
    assertThat(page).doesNotContain("<script>alert", "<b>x").contains("&lt;b&gt;x");
  }
}
