package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.considered.NumberChange;
import nl.spreiding.considered.ScenarioEffect;
import nl.spreiding.issue.InputException;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.solve.SearchLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioEffectsTest {
  private static final SearchLimits NO_MOVES = new SearchLimits(1, 0, Duration.ofMinutes(5), 2);
  private static final Path EXAMPLE = Path.of("data/example");

  @TempDir private Path folder;
  private Outcome outcome;

  private static Outcome decide(CaseOptions options) throws InputException {
    return DecideCase.decide(
        CaseLoading.load(options), NO_MOVES, SolveMethod.OPTIMAL, true, SolveProgress.SILENT);
  }

  private CaseOptions options(String... changesPerFile) throws IOException {
    List<Path> fileList = new ArrayList<>();
    for (String changes : changesPerFile) {
      Path file = folder.resolve(fileList.size() + ".json");
      Files.writeString(
          file, "{\"author\": \"A\", \"reason\": \"why\", \"changes\": [" + changes + "]}");
      fileList.add(file);
    }
    return new CaseOptions(EXAMPLE, fileList, null, null, null);
  }

  private List<ScenarioEffect> effects(CaseOptions options) throws InputException {
    outcome = decide(options);
    return new ScenarioEffects(options, outcome, ExactSide.DEFAULT_EFFORT, 2)
        .all((done, total) -> {});
  }

  private static long total(Outcome outcome) {
    return Arrays.stream(outcome.distribution().toArray()).sum();
  }

  private static String pin(String code, long places) {
    return "{\"type\": \"pinMunicipality\", \"municipality\": \"%s\", \"places\": %d}"
        .formatted(code, places);
  }

  /** Without its only change the scenario leaves the example as it is. */
  @Test
  void withoutTheOnlyChangeItIsThePlainCase() throws Exception {
    Outcome plain = decide(CaseOptions.of(EXAMPLE));
    List<ScenarioEffect> list = effects(options(pin("GM9007", 60)));
    assertThat(list).hasSize(1);
    ScenarioEffect effect = list.getFirst();
    assertThat(effect.without()).isEqualTo(plain.ledger().score());
    assertThat(effect.proven()).isTrue();
    assertThat(effect.sameMeasure()).isTrue();
    assertThat(effect.without()).isLessThan(outcome.ledger().score());
    NumberChange own =
        effect.numberList().stream()
            .filter(c -> c.municipality().value().equals("GM9007"))
            .findFirst()
            .orElseThrow();
    assertThat(own.decided()).isEqualTo(60);
    assertThat(own.places()).isZero();
    long balance = effect.numberList().stream().mapToLong(NumberChange::change).sum();
    assertThat(total(outcome) + balance).isEqualTo(total(plain));
  }

  /** A pin at the number that the municipality has anyway changes nothing and costs nothing. */
  @Test
  void aChangeThatChangesNothing() throws Exception {
    ScenarioEffect effect = effects(options(pin("GM9007", 0))).getFirst();
    assertThat(effect.without()).isEqualTo(outcome.ledger().score());
    assertThat(effect.numberList()).isEmpty();
  }

  /** Each change is taken out of its own file, the other stays. */
  @Test
  void twoChangesInTwoFiles() throws Exception {
    List<ScenarioEffect> list = effects(options(pin("GM9007", 60), pin("GM9003", 100)));
    assertThat(list).hasSize(2);
    assertThat(list.getFirst().without())
        .isEqualTo(decide(options(pin("GM9003", 100))).ledger().score());
    assertThat(list.getLast().without())
        .isEqualTo(decide(options(pin("GM9007", 60))).ledger().score());
    assertThat(list.stream().map(e -> e.change().description()))
        .allMatch(d -> d.contains("pinMunicipality"));
  }

  /** The location cannot be fixed if it is not there. */
  @Test
  void aChangeThatAnotherRestsOn() throws Exception {
    String added =
        "{\"type\": \"addLocation\", \"location\": {\"id\": \"N1\", \"municipality_code\": \"GM9007\", \"name\": \"Nieuw\", \"kind\": \"REGULAR\", \"form\": \"AZC\", \"status\": \"OFFERED\", \"max_places\": 90, \"basis\": \"synthetic\"}}";
    String pinned = "{\"type\": \"pinLocation\", \"location\": \"N1\", \"places\": 90}";
    List<ScenarioEffect> list = effects(options(added + ", " + pinned));
    assertThat(list.getFirst().without()).isNull();
    assertThat(list.getFirst().proven()).isFalse();
    assertThat(list.getLast().without()).isNotNull();
    assertThat(list.getLast().without()).isLessThanOrEqualTo(outcome.ledger().score());
  }

  @Test
  void aWeightChangesWhatIsMeasured() throws Exception {
    String weight = "{\"type\": \"weight\", \"constraint\": \"CHILDREN_MOVED\", \"value\": \"10\"}";
    assertThat(effects(options(weight)).getFirst().sameMeasure()).isFalse();
  }
}
