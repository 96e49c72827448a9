package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of changes on the page of the country. */
class ChangesByUsersTest {
  private static final String ADDED =
      """
      {"type": "addLocation", "location": {"id": "N1", "municipality_code": "GM9007",
       "name": "Nieuw", "kind": "REGULAR", "form": "AZC", "status": "OFFERED", "max_places": 90,
       "basis": "synthetic"}}""";
  private static final String PINNED_LOCATION =
      "{\"type\": \"pinLocation\", \"location\": \"N1\", \"places\": 0}";
  private static final String PINNED =
      "{\"type\": \"pinMunicipality\", \"municipality\": \"GM9003\", \"places\": 100}";
  private static final String WEIGHT =
      "{\"type\": \"weight\", \"constraint\": \"COST\", \"value\": \"0\"}";

  @TempDir private Path folder;

  private String log(String options, String... changes) throws IOException {
    String arguments = "solve data/example --moves 0 " + options + " --out " + folder + "/run";
    if (changes.length > 0) {
      Path file = folder.resolve("s.json");
      Files.writeString(
          file,
          "{\"author\": \"<script>alert(1)</script>\", \"reason\": \"why\", \"changes\": ["
              + String.join(", ", changes)
              + "]}");
      arguments += " --scenario " + file;
    }
    StringWriter out = new StringWriter();
    int code =
        Main.commandLine(new PrintWriter(out, true), new PrintWriter(out, true))
            .execute(arguments.split(" +"));
    assertThat(code).as(out.toString()).isZero();
    String page = Files.readString(folder.resolve("run/report/index.html"));
    assertThat(page).doesNotContain("<script>alert");
    int start = page.indexOf("<section id=\"wijzigingen\"");
    return page.substring(start, page.indexOf("</section>", start))
        .replaceAll("<[^>]+>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void withoutScenariosNothingWasChanged() throws IOException {
    assertThat(log("")).contains("er is geen scenario toegepast").doesNotContain("Wie en waarom");
  }

  @Test
  void withoutAJustificationThePriceIsNotKnown() throws IOException {
    assertThat(log("", PINNED))
        .contains("is in deze berekening niet nagegaan; solve --justify doet dat")
        .contains("gemeente vastgezet: Âldeburgum (GM9003): 100 plaatsen")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;: why (scenario/01-s.json)")
        .doesNotContain("Wat zij kost");
  }

  /** The location that is added is fixed at 0; without it there is nothing to fix. */
  @Test
  void everyChangeHasItsPriceAndWhoBearsIt() throws IOException {
    assertThat(log("--justify", ADDED, PINNED_LOCATION, PINNED, WEIGHT))
        .contains("Wat zij kost")
        .contains(
            "locatie toegevoegd: Nieuw (N1) in Terschelvliet (GM9007), regulier, azc, aangeboden, ten hoogste 90 plaatsen")
        .contains("niet na te gaan: een andere wijziging berust op deze")
        .containsPattern(
            "GM9003\\): 100 plaatsen .*? \\+[\\d.,]+ punten .*?Âldeburgum \\(\\+\\d+\\)")
        .contains(
            "0 punten (niet te vergelijken: de wijziging verandert ook wat wordt gemeten) niemand: geen aantal verandert");
  }
}
