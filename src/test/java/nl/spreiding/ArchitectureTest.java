package nl.spreiding;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Data flows one way: a package may use only those listed for it. Packages that do not exist yet
 * are covered.
 */
@AnalyzeClasses(packages = "nl.spreiding", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "nl.spreiding.";
  private static final String TIMEFOLD = "ai.timefold..";
  private static final String[] EXACT = {
    "law",
    "measure",
    "problem",
    "plan",
    "ledger",
    "path",
    "bound",
    "children",
    "fairness",
    "sweep",
    "audit"
  };

  /** The whole order, lowest first: package, then the packages it may use. */
  private static final Map<String, List<String>> MAY_USE = mayUse();

  private static Map<String, List<String>> mayUse() {
    Map<String, List<String>> map = new LinkedHashMap<>();
    map.put("model", List.of());
    map.put("measure", List.of());
    map.put("issue", List.of("model"));
    map.put("law", List.of("model"));
    map.put("input", List.of("model", "issue"));
    map.put("scenario", List.of("model", "issue", "input"));
    map.put("generate", List.of("model", "issue", "law", "input"));
    map.put("problem", List.of("model", "law", "measure"));
    map.put("plan", List.of("model", "law", "measure", "problem"));
    map.put("bound", List.of("model", "law", "measure", "problem"));
    map.put("ledger", List.of("model", "law", "measure", "problem"));
    map.put("surplus", List.of("model", "law", "measure", "problem", "ledger"));
    map.put("fairness", List.of("model", "law", "measure", "problem", "ledger"));
    map.put("path", List.of("model", "law", "problem", "ledger"));
    map.put("practice", List.of("model", "law", "measure", "problem"));
    map.put("children", List.of("model", "law", "problem", "ledger"));
    map.put("solve", List.of("model", "measure", "problem", "plan", "bound"));
    map.put(
        "explain",
        List.of(
            "model",
            "law",
            "measure",
            "problem",
            "ledger",
            "surplus",
            "path",
            "children",
            "fairness"));
    map.put("receipt", List.of("model"));
    map.put("compare", List.of("model", "ledger", "explain", "problem", "surplus", "law"));
    map.put(
        "sweep",
        List.of(
            "model",
            "issue",
            "input",
            "scenario",
            "law",
            "problem",
            "measure",
            "ledger",
            "fairness",
            "receipt",
            "compare"));
    map.put("considered", List.of("model", "law", "problem", "ledger", "explain"));
    map.put(
        "export",
        List.of(
            "model",
            "law",
            "problem",
            "explain",
            "ledger",
            "surplus",
            "path",
            "children",
            "fairness",
            "receipt",
            "compare",
            "considered",
            "sweep"));
    map.put("audit", List.of("model", "issue", "input"));
    map.put("app", List.of(all(map)));
    // Of solve only the limits a user sets and the progress a user sees; see below.
    map.put("web", List.of("model", "issue", "receipt", "solve", "export", "app"));
    map.put("cli", List.of("model", "issue", "receipt", "solve", "sweep", "export", "app", "web"));
    return map;
  }

  private static String[] all(Map<String, List<String>> lower) {
    return lower.keySet().toArray(String[]::new);
  }

  private static String[] packages(Iterable<String> names) {
    List<String> list = new ArrayList<>();
    names.forEach(name -> list.add(ROOT + name + ".."));
    return list.toArray(String[]::new);
  }

  private static String[] packages(String... names) {
    return packages(Arrays.asList(names));
  }

  @ArchTest
  static void everyPackageUsesOnlyWhatItMay(JavaClasses classes) {
    MAY_USE.forEach((name, used) -> mayUseOnly(name, used).check(classes));
  }

  private static ArchRule mayUseOnly(String name, List<String> used) {
    List<String> allowed = new ArrayList<>(used);
    allowed.add(name);
    DescribedPredicate<JavaClass> forbidden =
        resideInAPackage("nl.spreiding..")
            .and(DescribedPredicate.not(resideInAnyPackage(packages(allowed))));
    return noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat(forbidden)
        .allowEmptyShould(true)
        .as("Package (" + name + ") uses nothing of this project but " + used);
  }

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule EVERY_PACKAGE_HAS_ITS_PLACE =
      classes().should().resideInAnyPackage(packages(MAY_USE.keySet()));

  @ArchTest
  static final ArchRule ONLY_PLAN_AND_SOLVE_KNOW_TIMEFOLD =
      noClasses()
          .that()
          .resideOutsideOfPackages(packages("plan", "solve"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(TIMEFOLD);

  @ArchTest
  static final ArchRule ONLY_THE_FLOW_OF_CHILDREN_KNOWS_GRAPHS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + "children.MinCostFlow")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jgrapht..");

  @ArchTest
  static final ArchRule ONLY_THE_WORKBENCH_LISTENS =
      noClasses()
          .that()
          .resideOutsideOfPackages(packages("web"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.javalin..",
              "org.eclipse.jetty..",
              "jakarta.servlet..",
              "com.sun.net.httpserver..");

  @ArchTest
  static final ArchRule THE_COMMAND_LINE_DOES_NOT_SEARCH =
      noClasses()
          .that()
          .resideInAnyPackage(packages("cli", "web"))
          .should()
          .dependOnClassesThat(
              resideInAPackage(ROOT + "solve..")
                  .and(
                      DescribedPredicate.describe(
                          "are neither limits nor progress",
                          c ->
                              !Set.of("SearchLimits", "SearchProgress")
                                  .contains(c.getSimpleName()))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule THE_EXACT_CORE_KNOWS_NO_LIBRARY_BUT_FRACTIONS =
      classes()
          .that()
          .resideInAnyPackage(packages("model", "measure", "law", "problem", "ledger"))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "org.apache.commons.numbers..", "nl.spreiding..");

  @ArchTest
  static final ArchRule EXACT_NUMBERS_ONLY =
      classes()
          .that()
          .resideInAnyPackage(packages(EXACT))
          .and(DescribedPredicate.describe("do not only guess", c -> !guesses(c)))
          .should(haveNoFloatingPoint())
          .allowEmptyShould(true);

  /**
   * These guess multipliers, guess where to branch, or calculate distances and flows in floating
   * point; what a guess proves is computed in whole numbers, and so is what is handed on.
   */
  private static boolean guesses(JavaClass javaClass) {
    return javaClass
            .getName()
            .matches(
                ".*\\.bound\\.(MultiplierSearch|CutModel|CutTable|DistrictCuts|Ellipsoid)(\\$.*)?")
        || javaClass.getName().endsWith(".bound.Branching$Candidate")
        || javaClass.getName().matches(".*\\.children\\.(GreatCircle|MinCostFlow)");
  }

  /**
   * Fields, parameters, return types and calls: what local variables could get their values from.
   */
  private static ArchCondition<JavaClass> haveNoFloatingPoint() {
    Set<String> inexact =
        Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.lang.StrictMath");
    return new ArchCondition<>("use no floating point") {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        for (JavaField field : javaClass.getFields()) {
          report(field.getRawType(), field.getFullName(), events);
        }
        for (JavaCodeUnit unit : javaClass.getCodeUnits()) {
          report(unit.getRawReturnType(), unit.getFullName(), events);
          unit.getRawParameterTypes().forEach(type -> report(type, unit.getFullName(), events));
        }
        for (JavaMethodCall call : javaClass.getMethodCallsFromSelf()) {
          report(call.getTarget().getRawReturnType(), call.getDescription(), events);
          call.getTarget()
              .getRawParameterTypes()
              .forEach(type -> report(type, call.getDescription(), events));
        }
      }

      private void report(JavaClass type, String where, ConditionEvents events) {
        if (inexact.contains(type.getBaseComponentType().getName())) {
          events.add(SimpleConditionEvent.violated(type, where + " uses (" + type.getName() + ")"));
        }
      }
    };
  }

  @ArchTest
  static final ArchRule LAW_IS_A_PURE_FUNCTION =
      noClasses()
          .that()
          .resideInAnyPackage(packages("model", "measure", "law", "problem", "ledger"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..", "java.nio..", "java.net..", "java.util.random..", TIMEFOLD)
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.(time\\.(Clock|InstantSource|Instant|ZonedDateTime)"
                  + "|util\\.(Random|SplittableRandom|Date|Calendar)"
                  + "|util\\.concurrent\\.ThreadLocalRandom"
                  + "|security\\.SecureRandom)");

  @ArchTest
  static final ArchRule NO_CLOCK_IN_WHAT_IS_COMPUTED =
      noClasses()
          .that()
          .resideInAnyPackage(
              packages(
                  "model",
                  "measure",
                  "law",
                  "problem",
                  "plan",
                  "ledger",
                  "children",
                  "fairness",
                  "explain",
                  "scenario",
                  "generate"))
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "reads the clock or draws without a seed",
                  call ->
                      call.getTarget()
                          .getFullName()
                          .matches(
                              "java\\.(lang\\.System\\.(currentTimeMillis|nanoTime)"
                                  + "|time\\.\\w+\\.now"
                                  + "|lang\\.Math\\.random)\\(.*")))
          .allowEmptyShould(true);

  /** So that a clock that jumps changes nothing: durations come from a clock that only goes on. */
  @ArchTest
  static final ArchRule NOBODY_ASKS_WHAT_TIME_IT_IS =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "reads the time of day",
                  call ->
                      call.getTarget()
                          .getFullName()
                          .matches(
                              "java\\.(lang\\.System\\.currentTimeMillis"
                                  + "|time\\.\\w+\\.now"
                                  + "|util\\.Date\\.<init>)\\(.*")));

  /** So that the same input gives the same bytes in Istanbul, Cairo and The Hague. */
  @ArchTest
  static final ArchRule NOBODY_ASKS_WHERE_THE_MACHINE_STANDS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + "cli.Main")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "depends on the locale, time zone or charset of the machine",
                  call ->
                      call.getTarget()
                          .getFullName()
                          .matches(
                              "java\\.(lang\\.String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)"
                                  + "|lang\\.String\\.format\\(java\\.lang\\.String, .*"
                                  + "|lang\\.String\\.formatted\\(.*"
                                  + "|util\\.Locale\\.getDefault\\(.*"
                                  + "|util\\.TimeZone\\.getDefault\\(.*"
                                  + "|time\\.ZoneId\\.systemDefault\\(.*"
                                  + "|nio\\.charset\\.Charset\\.defaultCharset\\(.*"
                                  + "|text\\.\\w+\\.get(Number|Integer|Date|Currency|Percent)?Instance\\(\\)"
                                  + ")")));

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_ENDS_THE_PROGRAM =
      noClasses()
          .that()
          .resideOutsideOfPackages(packages("cli", "web"))
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @Test
  void theRulesSeeTheProject() {
    // A rule over an empty set of classes would always hold.
    ImportOption mainOnly = new ImportOption.DoNotIncludeTests();
    JavaClasses classes =
        new ClassFileImporter().withImportOption(mainOnly).importPackages("nl.spreiding");
    for (String name : List.of("model", "law", "measure", "problem", "plan", "ledger", "solve")) {
      assertThat(classes.stream().filter(c -> c.getPackageName().equals(ROOT + name)))
          .as(name)
          .isNotEmpty();
    }
  }
}
