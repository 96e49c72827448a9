package nl.spreiding.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.spreiding.model.Finder;
import nl.spreiding.receipt.FileHash;
import nl.spreiding.receipt.Receipt;
import nl.spreiding.receipt.SoftwareVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReceiptFileTest {
  @TempDir Path directory;

  private void write(@Nullable Duration time) throws IOException {
    Files.writeString(directory.resolve("result.json"), "abc");
    FileHash input = FileHash.of("municipalities.csv", "x".getBytes(StandardCharsets.US_ASCII));
    Receipt receipt =
        Receipt.of(
            new SoftwareVersion("0.1.0", "7a36749", "false"),
            42,
            new Receipt.Limits(1_000, time),
            true,
            List.of(Finder.SEARCH, Finder.EXACT),
            List.of(input),
            FileHash.ofDirectory(directory));
    ReceiptFile.write(directory, receipt);
  }

  @Test
  void tellsInputsOutputsSoftwareAndLimits() throws IOException {
    write(Duration.ofSeconds(10));
    String jdk =
        System.getProperty("java.runtime.version") + " (" + System.getProperty("java.vendor") + ")";
    String written = Files.readString(directory.resolve("receipt.json"));
    String unsealed = written.replaceFirst(",\n  \"seal\" : \"[0-9a-f]{64}\"", "");
    String seal = FileHash.of("receipt.json", unsealed.getBytes(UTF_8)).sha256();
    assertThat(directory.resolve("receipt.json"))
        .hasContent(
            """
            {
              "formatVersion" : 1,
              "software" : {
                "version" : "0.1.0",
                "commit" : "7a36749",
                "dirty" : "false"
              },
              "jdk" : "%s",
              "seed" : 42,
              "limits" : {
                "moves" : 1000,
                "time" : "PT10S"
              },
              "timeBrake" : true,
              "foundBy" : [
                "SEARCH",
                "EXACT"
              ],
              "resultSha256" : "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
              "inputs" : [
                {
                  "name" : "municipalities.csv",
                  "bytes" : 1,
                  "sha256" : "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
                }
              ],
              "outputs" : [
                {
                  "name" : "result.json",
                  "bytes" : 3,
                  "sha256" : "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                }
              ],
              "seal" : "%s"
            }
            """
                .formatted(jdk, seal));
  }

  @Test
  void meetsItsSchemaWithAndWithoutTimeLimit() throws IOException {
    for (Duration time : new Duration[] {Duration.ofMillis(1_500), null}) {
      write(time);
      Path file = directory.resolve("receipt.json");
      assertThat(
              RunFilesTest.validate(
                  "receipt", JsonMapper.shared().readTree(Files.readAllBytes(file))))
          .isEmpty();
      Files.delete(file);
    }
  }

  @Test
  void tellsWhichFilesARunHas() throws IOException {
    assertThat(ReceiptFile.outputNames(directory)).isEmpty();
    write(null);
    assertThat(ReceiptFile.outputNames(directory))
        .hasValueSatisfying(n -> assertThat(n).containsExactly("result.json"));
  }
}
