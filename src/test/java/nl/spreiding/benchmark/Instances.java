package nl.spreiding.benchmark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.spreiding.input.CaseReader;
import nl.spreiding.input.WeightSets;
import nl.spreiding.issue.InputException;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;

/**
 * The cases to measure on: those of {@code data/}, nl-2024 with each other weight set, and ten made
 * up ones. Each has three scopes. Read from the directory in which the program runs.
 */
public final class Instances {
  private static final Map<String, Supplier<ShelterCase>> CASE_BY_NAME = new LinkedHashMap<>();

  static {
    CASE_BY_NAME.put("example", () -> data("example"));
    CASE_BY_NAME.put("nl-2024", () -> data("nl-2024"));
    CASE_BY_NAME.put("nl-2026", () -> data("nl-2026"));
    for (String weights : WeightSets.names()) {
      if (!weights.equals(WeightSets.DEFAULT)) {
        CASE_BY_NAME.put("nl-2024+" + weights, () -> weighted(data("nl-2024"), weights));
      }
    }
    CASE_BY_NAME.put("unseen-101", () -> SyntheticInstances.unseen(data("nl-2024"), 101));
    CASE_BY_NAME.put("unseen-202", () -> SyntheticInstances.unseen(data("nl-2026"), 202));
    CASE_BY_NAME.put("unseen-303", () -> SyntheticInstances.unseen(data("nl-2024"), 303));
    CASE_BY_NAME.put("many-small", () -> SyntheticInstances.manySmallOffers(data("nl-2024"), 303));
    CASE_BY_NAME.put("tight-minima", () -> SyntheticInstances.tightMinima(data("nl-2024"), 404));
    CASE_BY_NAME.put(
        "surplus-province", () -> SyntheticInstances.surplusInOneProvince(data("nl-2024"), 505));
    CASE_BY_NAME.put("infeasible", () -> SyntheticInstances.infeasible(data("nl-2024"), 606));
    CASE_BY_NAME.put("amv-heavy", () -> SyntheticInstances.amvHeavy(data("nl-2024"), 707));
    CASE_BY_NAME.put("no-locations", () -> SyntheticInstances.noLocations(data("nl-2024"), 808));
    CASE_BY_NAME.put("few-huge", () -> SyntheticInstances.fewHuge(data("nl-2024"), 909));
    CASE_BY_NAME.put("heavy-reports", () -> SyntheticInstances.heavyReports(data("nl-2024"), 1010));
  }

  private Instances() {}

  /**
   * The names of all instances.
   *
   * @return names, smallest first
   */
  public static List<String> names() {
    return List.copyOf(CASE_BY_NAME.keySet());
  }

  /**
   * An instance.
   *
   * @param name one of the names
   * @return the case
   * @throws IllegalArgumentException if there is none of that name
   */
  public static ShelterCase of(String name) {
    Supplier<ShelterCase> supplier = CASE_BY_NAME.get(name);
    if (supplier == null) {
      throw new IllegalArgumentException(
          "There is no instance (" + name + "). Maybe one of " + names() + ".");
    }
    return supplier.get();
  }

  /**
   * An instance as a decision problem.
   *
   * @param name one of the names
   * @param scope over which area a surplus relieves others
   * @return the problem
   */
  public static DecisionProblem problem(String name, QuotaScope scope) {
    ShelterCase shelterCase = with(of(name), scope);
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  private static ShelterCase data(String name) {
    try {
      return CaseReader.read(Path.of("data", name)).shelterCase();
    } catch (InputException e) {
      throw new IllegalStateException("The case (" + name + ") cannot be read.", e);
    }
  }

  private static ShelterCase weighted(ShelterCase c, String weightSet) {
    return c.with(c.settings().with(WeightSets.byName(weightSet)));
  }

  private static ShelterCase with(ShelterCase c, QuotaScope scope) {
    return c.with(c.settings().with(c.settings().parameters().with(scope)));
  }
}
