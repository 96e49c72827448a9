package nl.spreiding.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.spreiding.model.ShelterCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LandscapeWriterTest {
  private static final ShelterCase BASE = CsvCase.read(Path.of("data/nl-2024"));
  private static final List<String> FILES =
      List.of(
          "SOURCES.md",
          "adjacency.csv",
          "case.json",
          "datapackage.json",
          "exchanges.csv",
          "locations.csv",
          "municipalities.csv",
          "reports.csv");

  @TempDir Path temp;

  @Test
  void writesACompleteCaseLabelledSyntheticInEveryFile() throws Exception {
    Path out = temp.resolve("deep/landscape");
    ShelterCase made = LandscapeWriter.write(BASE, 7, 2, out);
    assertThat(names(out)).containsExactlyElementsOf(FILES);
    assertThat(names(out.getParent())).containsExactly("landscape");

    JsonNode json = CsvCase.json(out.resolve("case.json"));
    assertThat(json.get("id").asString()).isEqualTo("nl-2024-seed7-x2");
    assertThat(json.get("title").asString()).endsWith("(synthetisch landschap, zaad 7, schaal 2)");
    assertThat(json.get("capacity").get("total").asLong()).isEqualTo(192_000);
    assertThat(json.get("synthetic").valueStream().map(JsonNode::asString))
        .containsExactly("adjacency.csv", "locations.csv", "municipalities.csv", "reports.csv");
    List<String> noteList = json.get("notes").valueStream().map(JsonNode::asString).toList();
    assertThat(noteList).filteredOn(note -> note.startsWith("Synthetisch: ")).hasSize(2);
    assertThat(noteList)
        .anyMatch(note -> note.contains("zaad 7"))
        .noneMatch(note -> note.contains("zaad 2024"));

    assertThat(CsvCase.rows(out, "locations.csv"))
        .filteredOn(row -> row.get("basis").equals("synthetic"))
        .hasSizeGreaterThan(1_000)
        .allMatch(row -> row.get("source").equals("synthetic, seed 7"))
        .allMatch(row -> row.get("name").startsWith("Synthetische locatie "));
    assertThat(CsvCase.rows(out, "reports.csv"))
        .allMatch(row -> row.get("note").startsWith("synthetic, seed 7"));
    assertThat(Files.readString(out.resolve("SOURCES.md")))
        .contains("**synthetic**", "seed 7 and scale 2");
    assertThat(Files.readString(out.resolve("datapackage.json")))
        .contains("Synthetic: see SOURCES.md.");
    DataFilesTest.checkDataPackage(out);

    // What was written is what was returned.
    ShelterCase read = CsvCase.read(out);
    assertThat(read.locationList()).isEqualTo(made.locationList());
    assertThat(read.reportList()).isEqualTo(made.reportList());
    assertThat(read.municipalityList()).isEqualTo(made.municipalityList());
    assertThat(read.exchangeList()).isEqualTo(BASE.exchangeList());
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws Exception {
    LandscapeWriter.write(BASE, 3, 1, temp.resolve("a"));
    LandscapeWriter.write(BASE, 3, 1, temp.resolve("b"));
    for (String file : FILES) {
      assertThat(Files.mismatch(temp.resolve("a").resolve(file), temp.resolve("b").resolve(file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  @Test
  void namesWithQuotesAndDiacriticsSurvive() throws Exception {
    Path out = temp.resolve("names");
    LandscapeWriter.write(BASE, 1, 1, out);
    assertThat(Files.readString(out.resolve("municipalities.csv")))
        .contains(",'s-Gravenhage,", ",Súdwest-Fryslân,");
  }

  @Test
  void replacesAnEmptyDirectoryAndNothingElse() throws Exception {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    LandscapeWriter.write(BASE, 1, 1, empty);
    assertThat(names(empty)).containsExactlyElementsOf(FILES);
    byte[] before = Files.readAllBytes(empty.resolve("locations.csv"));
    assertThatThrownBy(() -> LandscapeWriter.write(BASE, 2, 1, empty))
        .isInstanceOf(DirectoryNotEmptyException.class);
    assertThat(empty.resolve("locations.csv")).hasBinaryContent(before);
    Path file = Files.writeString(temp.resolve("file"), "mine");
    assertThatThrownBy(() -> LandscapeWriter.write(BASE, 2, 1, file))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("mine");
    assertThatThrownBy(() -> LandscapeWriter.write(BASE, 2, 0, temp.resolve("none")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(names(temp)).containsExactly("empty", "file");
  }

  private static List<String> names(Path directory) throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
