package nl.spreiding.benchmark;

import java.util.List;
import nl.spreiding.testing.Engine;

/** The methods that are measured. */
final class Methods {
  private static final List<Method> ALL =
      List.of(
          new ExactMethod(),
          new CombinationMethod(),
          new TimefoldMethod(TimefoldMethod.Kind.WITH_EXCHANGES),
          new TimefoldMethod(TimefoldMethod.Kind.ANNEALING_ONLY),
          new TimefoldMethod(TimefoldMethod.Kind.FROM_PRICES),
          new OracleMethod(Engine.SCIP),
          new OracleMethod(Engine.HIGHS),
          new OracleMethod(Engine.CP_SAT));

  private Methods() {}

  static List<String> names() {
    return ALL.stream().map(Method::name).toList();
  }

  /**
   * A method by its name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Method of(String name) {
    return ALL.stream()
        .filter(method -> method.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no method (" + name + "). Maybe one of " + names() + "."));
  }
}
